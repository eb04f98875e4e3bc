package org.redthread.plans.sheets;

import java.util.ArrayList;
import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.plans.living.Door;
import org.redthread.plans.living.LivingPlan;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// From a plan to its table and, for those who keep it, to changing many of its activities at once.
@Component
class SheetDoor implements Door.Opens {

    private final Sheets sheets;

    SheetDoor(Sheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public List<Door> of(LivingPlan plan, Dialogue dialogue, Here here) {
        var inside = dialogue.inside() + plan.inside();
        var doors = new ArrayList<Door>();
        doors.add(new Door(30, here.say("sheets.title"), inside + "/sheet", null, false));
        if (sheets.mayTake(plan)) doors.add(new Door(31, here.say("sheets.bulk.title"), inside + "/bulk", null, false));
        return doors;
    }
}
