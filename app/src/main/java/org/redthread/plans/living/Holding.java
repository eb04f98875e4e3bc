package org.redthread.plans.living;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a plan holds while it is being changed.
final class Holding {

    final Map<UUID, Goal> goals = new LinkedHashMap<>();
    final Map<UUID, ActionPoint> points = new LinkedHashMap<>();
    final Map<UUID, Undertaking> undertakings = new LinkedHashMap<>();

    Holding(LivingPlan plan) {
        plan.goals().forEach(goal -> goals.put(goal.id(), goal));
        plan.points().forEach(point -> points.put(point.id(), point));
        plan.undertakings().forEach(each -> undertakings.put(each.id(), each));
    }

    LivingPlan in(LivingPlan plan) {
        return plan.holding(
                List.copyOf(goals.values()), List.copyOf(points.values()), List.copyOf(undertakings.values()));
    }

    /// Null where it does not hold such a thing.
    @Nullable Integer version(Item item, UUID id) {
        return switch (item) {
            case GOAL -> Optional.ofNullable(goals.get(id)).map(Goal::version).orElse(null);
            case ACTION_POINT ->
                Optional.ofNullable(points.get(id)).map(ActionPoint::version).orElse(null);
            case ACTIVITY ->
                Optional.ofNullable(undertakings.get(id))
                        .map(Undertaking::version)
                        .orElse(null);
            case PART -> withPart(id).map(Undertaking::version).orElse(null);
        };
    }

    Optional<Undertaking> withPart(UUID part) {
        return undertakings.values().stream()
                .filter(each -> each.parts().stream().anyMatch(one -> one.id().equals(part)))
                .findFirst();
    }

    void remove(Item item, UUID id) {
        switch (item) {
            case GOAL -> goals.remove(id);
            case ACTION_POINT -> points.remove(id);
            case ACTIVITY -> undertakings.remove(id);
            case PART ->
                withPart(id)
                        .ifPresent(each -> put(each.doneBy(each.parts().stream()
                                .filter(part -> !part.id().equals(id))
                                .toList())));
        }
    }

    void put(Undertaking undertaking) {
        undertakings.put(undertaking.id(), undertaking);
    }

    @Nullable UUID goal(String number) {
        return goals.values().stream()
                .filter(goal -> String.valueOf(goal.number()).equals(number))
                .map(Goal::id)
                .findFirst()
                .orElse(null);
    }

    @Nullable UUID point(String number) {
        return points.values().stream()
                .filter(point -> point.number().equals(number))
                .map(ActionPoint::id)
                .findFirst()
                .orElse(null);
    }

    /// Whether something in it refers to the goal or the action point.
    boolean serves(UUID goalOrPoint) {
        return points.values().stream().anyMatch(point -> Objects.equals(point.goalId(), goalOrPoint))
                || undertakings.values().stream()
                        .anyMatch(each -> each.goals().contains(goalOrPoint)
                                || each.points().contains(goalOrPoint));
    }

    boolean sharesNumber(@Nullable Goal goal) {
        return goal != null
                && goals.values().stream()
                                .filter(other -> other.number() == goal.number())
                                .count()
                        > 1;
    }

    boolean sharesNumber(@Nullable ActionPoint point) {
        return point != null
                && points.values().stream()
                                .filter(other -> other.number().equals(point.number()))
                                .count()
                        > 1;
    }

    /// Another activity that comes again and again under the same title, and falls on the same days.
    Optional<Undertaking> sharesOccurrence(@Nullable Undertaking undertaking) {
        if (undertaking == null || undertaking.months() == null || undertaking.title() == null) return Optional.empty();
        return undertakings.values().stream()
                .filter(other -> !other.id().equals(undertaking.id())
                        && other.months() != null
                        && undertaking.title().equalsIgnoreCase(other.title())
                        && undertaking.meets(other))
                .findFirst();
    }

    int nextPlace() {
        return undertakings.values().stream().mapToInt(Undertaking::place).max().orElse(0) + 1;
    }
}
