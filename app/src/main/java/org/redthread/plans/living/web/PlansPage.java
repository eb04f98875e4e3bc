package org.redthread.plans.living.web;

import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.plans.Dossier;
import org.redthread.plans.living.LivingPlan;
import org.redthread.web.Here;

/// The plans of a dialogue: those that are kept here, and those of the record.
public record PlansPage(Here here, Dialogue dialogue, List<LivingPlan> living, List<Dossier> recorded, boolean keeps) {

    public String inside() {
        return dialogue.inside() + "/plans";
    }

    public int size() {
        return living.size() + recorded.size();
    }
}
