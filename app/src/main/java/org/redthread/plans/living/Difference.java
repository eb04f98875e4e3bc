package org.redthread.plans.living;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is other in a plan than it was before.
///
/// @param removed ids of goals, action points and activities
/// @param changed the plan as it is now, holding those alone that are new or other than they were, their changes
/// counted
record Difference(Set<UUID> removed, LivingPlan changed) {

    static Difference between(LivingPlan before, LivingPlan after) {
        var removed = new HashSet<>(ids(before));
        removed.removeAll(ids(after));
        return new Difference(
                removed,
                after.holding(
                        changed(before.goals(), after.goals(), Goal::id, goal -> goal.counted(goal.version() + 1)),
                        changed(
                                before.points(),
                                after.points(),
                                ActionPoint::id,
                                point -> point.counted(point.version() + 1)),
                        changed(
                                before.undertakings(),
                                after.undertakings(),
                                Undertaking::id,
                                each -> each.counted(each.version() + 1))));
    }

    boolean isNone() {
        return removed.isEmpty() && ids(changed).isEmpty();
    }

    private static <T> List<T> changed(List<T> before, List<T> after, Function<T, UUID> id, Function<T, T> counted) {
        var stood = before.stream().collect(Collectors.toMap(id, Function.identity()));
        var changed = new ArrayList<T>();
        for (var each : after) {
            var was = stood.get(id.apply(each));
            if (was == null) changed.add(each);
            else if (!was.equals(each)) changed.add(counted.apply(each));
        }
        return changed;
    }

    private static Set<UUID> ids(LivingPlan plan) {
        return Stream.of(
                        plan.goals().stream().map(Goal::id),
                        plan.points().stream().map(ActionPoint::id),
                        plan.undertakings().stream().map(Undertaking::id))
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
    }
}
