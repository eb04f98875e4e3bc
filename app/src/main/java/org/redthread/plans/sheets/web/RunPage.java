package org.redthread.plans.sheets.web;

import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.sheets.Differing;
import org.redthread.plans.sheets.DryRun;
import org.redthread.plans.sheets.KeptSheet;
import org.redthread.web.Here;

/// Every difference that a sheet would make, before it makes any.
///
/// @param over whether what others changed since would be written over
/// @param meanwhile whether it was sent to be taken and could not be
/// @param number of the page of differences, from 1
public record RunPage(
        Here here,
        Dialogue dialogue,
        LivingPlan plan,
        KeptSheet sheet,
        DryRun run,
        boolean over,
        boolean meanwhile,
        int number) {

    /// Rows that differ on one page.
    private static final int ON_A_PAGE = 100;

    /// Faults that are shown: whoever made more made one of them many times.
    private static final int MOST_FAULTS = 200;

    public String inside() {
        return dialogue.inside() + plan.inside() + "/sheet/" + sheet.id();
    }

    public List<Differing> shown() {
        var from = Math.min((number - 1) * ON_A_PAGE, run.differences().size());
        return run.differences()
                .subList(from, Math.min(from + ON_A_PAGE, run.differences().size()));
    }

    public int pages() {
        return Math.max(1, (run.differences().size() + ON_A_PAGE - 1) / ON_A_PAGE);
    }

    public String page(int which) {
        return here.to(inside() + "?page=" + which + (over ? "&over=true" : "")) + "#differences";
    }

    public int faultsShown() {
        return Math.min(MOST_FAULTS, run.faults().size());
    }

    public int unnamedShown() {
        return Math.min(MOST_FAULTS, run.unnamed().size());
    }
}
