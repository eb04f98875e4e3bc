package org.redthread.plans.living.web;

import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.plans.living.Door;
import org.redthread.plans.living.LivingPlan;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// From a plan to the calendar of the year that it brings.
@Component
class YearDoor implements Door.Opens {

    @Override
    public List<Door> of(LivingPlan plan, Dialogue dialogue, Here here) {
        return List.of(new Door(
                10, here.say("living.calendar"), dialogue.inside() + plan.inside() + "/calendar", null, false));
    }
}
