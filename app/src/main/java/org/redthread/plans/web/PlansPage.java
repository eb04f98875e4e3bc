package org.redthread.plans.web;

import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.plans.Dossier;
import org.redthread.web.Here;

/// The plans of a dialogue.
public record PlansPage(Here here, Dialogue dialogue, List<Dossier> plans) {

    public String inside() {
        return dialogue.inside() + "/plans";
    }
}
