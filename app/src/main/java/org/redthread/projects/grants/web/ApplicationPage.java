package org.redthread.projects.grants.web;

import java.math.BigDecimal;
import java.util.List;
import org.redthread.projects.grants.Call;
import org.redthread.projects.grants.GrantApplication;
import org.redthread.projects.grants.GrantApplication.Standing;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// One application, with the form of whoever has the turn.
///
/// @param own whether the reader asks
/// @param reads whether the reader is one of those who score it, and has declared to have no conflict
public record ApplicationPage(Here here, ApplicationAt at, boolean keeps, boolean own, boolean reads, Form form) {

    public Call call() {
        return at.call();
    }

    public GrantApplication application() {
        return at.application();
    }

    public String title() {
        return application().newest().map(paper -> paper.title()).orElse(here.say("grants.application"));
    }

    public String money(BigDecimal amount) {
        return here.money(amount, call().currency());
    }

    public boolean writes() {
        return own && application().writes().isPresent();
    }

    /// Eligibility is judged on the note, and stands from the invitation on.
    public boolean judges() {
        return keeps && application().standing() == Standing.NOTE_SENT;
    }

    public boolean decides() {
        return keeps && application().decision() == null;
    }

    public boolean scores() {
        return reads
                && application().decision() == null
                && !application().scoredBy(here.reader().account());
    }

    public String criterion(int place) {
        return call().criteria().stream()
                .filter(each -> each.place() == place)
                .map(Call.Criterion::title)
                .findFirst()
                .orElse("");
    }

    public List<Form.Choice> yesOrNo() {
        return List.of(
                new Form.Choice("", "–"),
                new Form.Choice("yes", here.say("grants.met.yes")),
                new Form.Choice("no", here.say("grants.met.no")));
    }

    public List<Form.Choice> outcomes() {
        return List.of(
                new Form.Choice("", "–"),
                new Form.Choice("award", here.say("grants.award")),
                new Form.Choice("refuse", here.say("grants.refuse")));
    }
}
