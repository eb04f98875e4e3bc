package org.redthread.plans.living.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.plans.living.LivingPlan;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// The form of a plan's front: of one that begins, or of one that there is.
///
/// @param plan null for one that begins
/// @param origins what a plan can begin from; none for one that there is
public record FrontPage(
        Here here, Dialogue dialogue, @Nullable LivingPlan plan, Form form, List<Form.Choice> origins) {

    public String action() {
        return dialogue.inside() + (plan == null ? "/plans/new" : plan.inside() + "/front");
    }

    public String back() {
        return dialogue.inside() + (plan == null ? "/plans" : plan.inside());
    }
}
