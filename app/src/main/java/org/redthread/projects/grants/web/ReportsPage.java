package org.redthread.projects.grants.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.projects.grants.Call;
import org.redthread.projects.grants.Grant;
import org.redthread.projects.grants.GrantReports;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// What is due under one grant, what was reported, and the form of whoever has the turn.
///
/// @param turn the report that this reader writes or judges; null for none
public record ReportsPage(
        Here here,
        Dialogue dialogue,
        Call call,
        Grant grant,
        boolean keeps,
        boolean own,
        Grant.@Nullable DueReport turn,
        Form form) {

    static ReportsPage of(
            Here here,
            Dialogue dialogue,
            Call call,
            Grant grant,
            boolean keeps,
            boolean own,
            String report,
            @Nullable Form form) {
        var open = grant.closing() == null;
        var turn = grant.dues().stream()
                .filter(due -> open && (keeps ? due.is(Grant.State.SENT) : own && due.writes()))
                .filter(due -> report.isEmpty() || report.equals(String.valueOf(due.place())))
                .findFirst()
                .orElse(null);
        return new ReportsPage(
                here, dialogue, call, grant, keeps, own, turn, form == null ? Form.fresh(fields(turn)) : form);
    }

    private static Map<String, String> fields(Grant.@Nullable DueReport due) {
        var report = due == null ? null : due.report();
        if (report == null) return Map.of();
        var fields = new HashMap<String, String>();
        fields.put("words", report.words());
        for (var spent : report.spending()) {
            fields.put("line-" + spent.line(), spent.label());
            fields.put("amount-" + spent.line(), spent.amount().toPlainString());
        }
        return fields;
    }

    public String inside() {
        return dialogue.inside() + call.inside() + "/applications/" + grant.applicationId() + "/reports";
    }

    public String money(BigDecimal amount) {
        return here.money(amount, grant.currency());
    }

    /// Whether sums are known to this reader: the public knows of some reports only.
    public boolean sums() {
        return keeps || own || grant.closing() != null;
    }

    public boolean writes() {
        return own && !keeps && turn != null;
    }

    public boolean judges() {
        return keeps && turn != null;
    }

    public String state(Grant.DueReport due) {
        var report = due.report();
        if (report != null) return here.say("grants.report." + report.state());
        return here.say(due.overdue(here.asOf()) ? "grants.report.overdue" : "grants.report.none");
    }

    public List<Integer> lines() {
        return IntStream.rangeClosed(1, GrantReports.LINES).boxed().toList();
    }

    public List<Form.Choice> kinds() {
        return List.of(
                new Form.Choice("INTERIM", here.say("grants.report.of.INTERIM")),
                new Form.Choice("FINAL", here.say("grants.report.of.FINAL")));
    }

    public List<Form.Choice> outcomes() {
        return List.of(
                new Form.Choice("", "–"),
                new Form.Choice("accept", here.say("grants.report.accept")),
                new Form.Choice("return", here.say("grants.report.return")));
    }
}
