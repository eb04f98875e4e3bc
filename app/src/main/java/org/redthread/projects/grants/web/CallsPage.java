package org.redthread.projects.grants.web;

import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.projects.Dossier;
import org.redthread.projects.grants.Call;
import org.redthread.web.Here;

/// The calls of a dialogue: those that are kept here, and those of which the record tells.
public record CallsPage(Here here, Dialogue dialogue, List<Call> calls, List<Dossier> projects, boolean keeps) {

    /// Projects of the record that were calls themselves: sources count what was handed in to them.
    public List<Dossier> recorded() {
        return projects.stream()
                .filter(dossier ->
                        dossier.counts().stream().anyMatch(count -> count.of() == Dossier.Count.Of.CONCEPT_NOTES))
                .toList();
    }

    public String money(Dossier.Money money) {
        return here.money(money.amount(), money.currency());
    }

    public String inside() {
        return dialogue.inside() + "/calls";
    }
}
