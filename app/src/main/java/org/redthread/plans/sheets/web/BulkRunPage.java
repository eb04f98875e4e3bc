package org.redthread.plans.sheets.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redthread.dialogues.Dialogue;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.sheets.Bulk;
import org.redthread.plans.sheets.Differing;
import org.redthread.plans.sheets.DryRun;
import org.redthread.plans.sheets.Setting;
import org.redthread.plans.sheets.Which;
import org.redthread.web.Here;

/// What changing many activities at once would come to.
///
/// @param meanwhile whether it was sent to be taken and could not be
public record BulkRunPage(
        Here here,
        Dialogue dialogue,
        LivingPlan plan,
        Bulk.Chosen chosen,
        Setting setting,
        DryRun run,
        boolean meanwhile) {

    /// Rows that differ, and faults, that one page shows: the same was typed for all of them.
    private static final int MOST = 200;

    public String inside() {
        return dialogue.inside() + plan.inside() + "/bulk";
    }

    public List<Differing> shown() {
        return run.differences().subList(0, Math.min(MOST, run.differences().size()));
    }

    public int faultsShown() {
        return Math.min(MOST, run.faults().size());
    }

    public Map<String, String> sifted() {
        return sifted(chosen.which());
    }

    static Map<String, String> sifted(Which which) {
        var sifted = new LinkedHashMap<String, String>();
        if (which.goal() != null) sifted.put("goal", String.valueOf(which.goal()));
        if (which.state() != null) sifted.put("state", which.state().name());
        if (which.kind() != null) sifted.put("kind", which.kind().name());
        if (!which.words().isBlank()) sifted.put("words", which.words());
        return sifted;
    }
}
