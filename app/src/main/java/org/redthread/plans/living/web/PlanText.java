package org.redthread.plans.living.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.plans.living.Goal;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.Undertaking;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

/// A plan as a text, so that two versions of it can be compared as texts are: goals are headings, action points
/// provisions, activities items. Each keeps its identity, so that what moved to another goal is shown as moved.
///
/// An activity that serves several goals stands under the first of them.
final class PlanText {

    private final LivingPlan plan;
    private final Said said;
    private final List<Block> blocks = new ArrayList<>();
    private final Set<UUID> written = new HashSet<>();

    private PlanText(LivingPlan plan, Said said) {
        this.plan = plan;
        this.said = said;
    }

    static Text of(LivingPlan plan, Said said) {
        return new PlanText(plan, said).text();
    }

    private Text text() {
        block("title", Kind.HEADING, 0, "", plan.title());
        if (plan.covers() != null)
            block(
                    "covers",
                    Kind.PARAGRAPH,
                    0,
                    "",
                    said.here().say("plans.covers") + " " + plan.covers().in(said.here()));
        if (plan.note() != null) block("note", Kind.PARAGRAPH, 0, "", plan.note());
        plan.goals().forEach(this::under);
        if (!plan.under(null).isEmpty() || !plan.serving(null).isEmpty()) under(null);
        return new Text(blocks);
    }

    private void under(@Nullable Goal goal) {
        if (goal == null) block("none", Kind.HEADING, 0, "", said.here().say("plans.no-goal"));
        else
            block(
                    goal.id().toString(),
                    Kind.HEADING,
                    0,
                    "",
                    said.here().say("plans.goal.number", goal.number()) + " " + goal.title());
        for (var point : plan.under(goal))
            block(point.id().toString(), Kind.PROVISION, 0, point.number(), point.words());
        plan.serving(goal).stream().filter(each -> written.add(each.id())).forEach(this::activity);
    }

    private void activity(Undertaking each) {
        block(each.id().toString(), Kind.ITEM, 1, "", said.line(plan, each));
    }

    private void block(String id, Kind kind, int depth, String number, String words) {
        blocks.add(new Block(new Identity(id), kind, depth, number, Wording.of(words)));
    }
}
