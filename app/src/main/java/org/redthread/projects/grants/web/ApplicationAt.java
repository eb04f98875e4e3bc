package org.redthread.projects.grants.web;

import java.util.HashMap;
import java.util.Map;
import org.redthread.dialogues.Dialogue;
import org.redthread.projects.grants.Call;
import org.redthread.projects.grants.GrantApplication;

/// An application with the call and the dialogue that it belongs to.
public record ApplicationAt(Dialogue dialogue, Call call, GrantApplication application) {

    public String inside() {
        return dialogue.inside() + call.inside() + "/applications/" + application.id();
    }

    /// What stands in its forms before anything is typed: the draft as it was kept, and what was said of conditions.
    Map<String, String> fields() {
        var fields = new HashMap<String, String>();
        fields.put("currency", call.currency());
        application.newest().ifPresent(paper -> {
            fields.put("title", paper.title());
            fields.put("words", paper.words());
            fields.put("amount", paper.amount().toPlainString());
        });
        for (var each : application.eligibility()) {
            fields.put("met-" + each.place(), each.met() ? "yes" : "no");
            fields.put("reason-" + each.place(), each.reason());
        }
        return fields;
    }
}
