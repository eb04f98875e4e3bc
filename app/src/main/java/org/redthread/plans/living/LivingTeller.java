package org.redthread.plans.living;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Addresses;
import org.redthread.record.When;
import org.redthread.thread.Knot;
import org.redthread.thread.KnotTeller;
import org.redthread.thread.Told;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Speaks on the thread for living plans and what they hold: as they stand, to those inside; to everybody else as
/// the newest published version has it.
@Component
class LivingTeller implements KnotTeller {

    private final LivingStore plans;
    private final VersionStore versions;

    LivingTeller(LivingStore plans, VersionStore versions) {
        this.plans = plans;
        this.versions = versions;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(LivingPlan.KNOT, Goal.KIND, ActionPoint.KIND, Undertaking.KIND);
    }

    @Override
    public Map<Knot, Told> tell(Collection<Knot> knots, Here here) {
        var ids = knots.stream().map(Knot::id).toList();
        var told = new HashMap<Knot, Told>();
        versions.published(ids).forEach(plan -> tell(plan, here, told));
        plans.holding(ids).forEach(plan -> tell(plan, here, told));
        told.keySet().retainAll(knots);
        return told;
    }

    private static void tell(LivingPlan plan, Here here, Map<Knot, Told> told) {
        var home = Addresses.of(plan.dialogueId(), here).orElse(null);
        if (home == null) return;
        var inside = home.inside() + plan.inside();
        told.put(plan.knot(), new Told(plan.title(), inside, home.label(), null));
        for (var goal : plan.goals())
            told.put(
                    goal.knot(),
                    told(
                            here.say("plans.goal.number", goal.number()) + " " + goal.title(),
                            inside + "#goal-" + goal.number(),
                            plan,
                            null));
        for (var point : plan.points())
            told.put(
                    point.knot(),
                    told(point.number() + " " + point.words(), inside + "#point-" + point.number(), plan, null));
        for (var each : plan.undertakings())
            told.put(
                    each.knot(),
                    told(
                            each.title() == null ? here.say("plans.untitled") : each.title(),
                            inside + "#activity-" + each.place(),
                            plan,
                            each.planned()));
    }

    private static Told told(String label, String address, LivingPlan plan, @Nullable When when) {
        return new Told(label, address, plan.title(), when);
    }

    @Override
    public Optional<Knot> at(String inside, Here here) {
        return Addresses.page(inside, "plans")
                .flatMap(page -> plans.find(
                                page.dialogue(), page.key().substring(page.key().indexOf('/') + 1))
                        .map(plan -> at(plan, page.part())));
    }

    private static Knot at(LivingPlan plan, String part) {
        if (part.startsWith("activity-"))
            for (var each : plan.undertakings())
                if (String.valueOf(each.place()).equals(part.substring("activity-".length()))) return each.knot();
        if (part.startsWith("point-"))
            for (var point : plan.points())
                if (point.number().equals(part.substring("point-".length()))) return point.knot();
        if (part.startsWith("goal-"))
            for (var goal : plan.goals())
                if (String.valueOf(goal.number()).equals(part.substring("goal-".length()))) return goal.knot();
        return plan.knot();
    }

    @Override
    public List<Knot> named(String kind, String words, UUID dialogue, Here here) {
        return plans.of(dialogue).stream()
                .flatMap(plan -> switch (kind) {
                    case Goal.KIND ->
                        plan.goals().stream()
                                .filter(goal -> KnotTeller.holds(goal.title(), words))
                                .map(Goal::knot);
                    case ActionPoint.KIND ->
                        plan.points().stream()
                                .filter(point -> KnotTeller.holds(point.number() + " " + point.words(), words))
                                .map(ActionPoint::knot);
                    case Undertaking.KIND ->
                        plan.undertakings().stream()
                                .filter(each -> each.title() != null && KnotTeller.holds(each.title(), words))
                                .map(Undertaking::knot);
                    default ->
                        Stream.of(plan)
                                .filter(one -> KnotTeller.holds(one.title(), words))
                                .map(LivingPlan::knot);
                })
                .toList();
    }
}
