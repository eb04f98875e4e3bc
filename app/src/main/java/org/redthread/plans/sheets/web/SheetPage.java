package org.redthread.plans.sheets.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.office.Incoming;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.sheets.KeptSheet;
import org.redthread.web.Here;

/// Taking a plan away as a table, and bringing it back.
///
/// @param takes whether the reader may bring it back
/// @param waiting files that were brought and are not taken
/// @param wrong why a file was refused; null where none was
public record SheetPage(
        Here here,
        Dialogue dialogue,
        LivingPlan plan,
        boolean takes,
        List<KeptSheet> waiting,
        @Nullable String wrong) {

    public String inside() {
        return dialogue.inside() + plan.inside() + "/sheet";
    }

    public int megabytes() {
        return Incoming.LARGEST >> 20;
    }

    /// Without the heads.
    public int rows() {
        return Incoming.MOST_ROWS - 1;
    }

    public int columns() {
        return Incoming.MOST_COLUMNS;
    }
}
