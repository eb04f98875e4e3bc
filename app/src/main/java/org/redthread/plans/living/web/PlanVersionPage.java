package org.redthread.plans.living.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.Version;
import org.redthread.redline.print.Passage;
import org.redthread.thread.Told;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// A version of a plan beside another, as a redline.
///
/// @param plan with its versions that the reader may read
/// @param before the version that it is compared with; null where it stands alone
/// @param endorsedAt the meeting that endorsed it
/// @param sound whether what is frozen still has the checksum that it was frozen with
/// @param meetings that may have endorsed it, by their ids
public record PlanVersionPage(
        Here here,
        Dialogue dialogue,
        LivingPlan plan,
        Version version,
        @Nullable Version before,
        List<Passage> passages,
        @Nullable Told endorsedAt,
        boolean sound,
        boolean keeps,
        Form form,
        List<Form.Choice> meetings) {

    public String inside() {
        return dialogue.inside() + plan.inside();
    }

    public String own() {
        return inside() + "/versions/" + version.number();
    }

    public List<Version> others() {
        return plan.versions().stream()
                .filter(one -> !one.id().equals(version.id()))
                .toList();
    }

    /// How many places changed.
    public long changed() {
        return passages.stream().filter(Passage::isChanged).count();
    }
}
