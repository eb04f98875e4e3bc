package org.redthread.results.collecting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.accounts.Correspondent;
import org.redthread.dialogues.Dialogues;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.results.collecting.Collecting;
import org.redthread.results.collecting.PartyReports;
import org.redthread.results.collecting.PartyReports.Held;
import org.redthread.web.Findings;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.Sent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/// Finds reports, and draws the page of one when it is asked for and when something of it was refused.
@Component
@Transactional(readOnly = true)
class ReportPages {

    private static final String OWN = "own";

    private final Collecting collecting;
    private final PartyReports reports;
    private final Dialogues dialogues;
    private final Parties parties;

    ReportPages(Collecting collecting, PartyReports reports, Dialogues dialogues, Parties parties) {
        this.collecting = collecting;
        this.reports = reports;
        this.dialogues = dialogues;
        this.parties = parties;
    }

    /// What is done with a report that was found.
    interface Work {

        @Nullable String with(Held held) throws IOException;
    }

    /// Whoever asks for a report that is not his is led to the cycle, as if there were none.
    ///
    /// @param party its key, or `own` for that of the reader
    @Nullable String find(Here here, String slug, String period, String party, HttpServletResponse response, Work work)
            throws IOException {
        var dialogue = dialogues.get(slug);
        var cycle = collecting.get(dialogue, period);
        var id = party.equals(OWN)
                ? here.reader().speaksFor(dialogue.id()).stream().findFirst()
                : Optional.of(parties.get(party).id());
        var held = id.flatMap(each -> reports.find(dialogue, cycle, collecting.framework(cycle), each));
        return held.isPresent()
                ? work.with(held.get())
                : Sent.seeOther(response, here.to(dialogue.inside() + cycle.inside()));
    }

    /// @param checked whether to say at once what would keep the report from being handed in
    String show(Here here, Held held, boolean checked, Model model) {
        var report = held.report();
        var entries = reports.verifies(held)
                ? report.verified().isEmpty() ? report.entries() : report.verified()
                : report.entries();
        var fields = EntryForm.fields(entries);
        var form = checked && reports.submits(held)
                ? Form.again(fields, reports.check(held, report.entries()), here)
                : Form.fresh(fields);
        return draw(here, held, form, reports.people(held), null, model);
    }

    /// With what was typed, which was not kept.
    String again(Here here, Held held, Map<String, String> typed, Findings findings, Model model) {
        var fields = new HashMap<>(EntryForm.fields(held.report().entries()));
        fields.putAll(typed);
        return draw(here, held, Form.again(fields, findings, here), List.of(), null, model);
    }

    /// @param wrong why a table cannot be read
    String unread(Here here, Held held, String wrong, Model model) {
        return draw(here, held, Form.fresh(EntryForm.fields(held.report().entries())), List.of(), wrong, model);
    }

    private String draw(
            Here here, Held held, Form form, List<Correspondent> people, @Nullable String wrong, Model model) {
        model.addAttribute(
                "page",
                new ReportPage(
                        here,
                        held,
                        name(here, held),
                        reports.writes(held),
                        reports.submits(held),
                        reports.verifies(held),
                        people,
                        form,
                        wrong));
        return "results/collecting/report";
    }

    PartyName name(Here here, Held held) {
        var party = held.report().partyId();
        return Objects.requireNonNull(
                parties.names(Set.of(party), here.language(), here.asOf()).get(party));
    }
}
