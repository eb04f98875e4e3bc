package org.redthread.plans.sheets.web;

import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.office.Incoming;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.sheets.KeptSheet;
import org.redthread.web.Here;

/// A CSV whose letters can be read in several ways: the reader says which.
public record CharsetPage(
        Here here, Dialogue dialogue, LivingPlan plan, KeptSheet sheet, List<Incoming.Sample> samples) {

    public String inside() {
        return dialogue.inside() + plan.inside() + "/sheet/" + sheet.id();
    }
}
