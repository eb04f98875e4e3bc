package org.redthread.plans.annex;

import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.plans.living.Door;
import org.redthread.plans.living.LivingPlan;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Leads from a plan to the projects that are tied to it.
@Component
class AnnexDoor implements Door.Opens {

    private static final int ORDER = 25;

    @Override
    public List<Door> of(LivingPlan plan, Dialogue dialogue, Here here) {
        return List.of(
                new Door(ORDER, here.say("annex.title"), dialogue.inside() + plan.inside() + "/annex", null, false));
    }
}
