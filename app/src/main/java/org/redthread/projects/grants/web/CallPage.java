package org.redthread.projects.grants.web;

import java.math.BigDecimal;
import java.util.List;
import org.redthread.accounts.Holder;
import org.redthread.dialogues.Dialogue;
import org.redthread.projects.grants.Call;
import org.redthread.projects.grants.GrantApplication;
import org.redthread.projects.grants.Ranking;
import org.redthread.projects.grants.ToRead;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// The page of one call, with whatever of its applications the reader may know.
///
/// @param applications the reader's own, or all to the secretariat, or those that a reader has declared for
/// @param reading what lies before an appointed reader
/// @param choices who can be appointed, for the secretariat
public record CallPage(
        Here here,
        Dialogue dialogue,
        Call call,
        List<GrantApplication> applications,
        List<ToRead> reading,
        List<Holder> choices,
        boolean keeps,
        boolean applies,
        Form form) {

    public String inside() {
        return dialogue.inside() + call.inside();
    }

    public String inside(GrantApplication application) {
        return inside() + "/applications/" + application.id();
    }

    public String money(BigDecimal amount) {
        return here.money(amount, call.currency());
    }

    /// As of the end of the chosen day on the clock of the call.
    public List<Ranking> ranking() {
        var end = here.asOf().plusDays(1).atStartOfDay(call.zone()).toInstant();
        return Ranking.of(call, applications, end);
    }

    public String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    public List<Form.Choice> readers() {
        return choices.stream()
                .map(holder -> new Form.Choice(holder.account().toString(), holder.name()))
                .distinct()
                .toList();
    }
}
