package org.redthread.plans.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.plans.Dossier;
import org.redthread.plans.living.ActionPoint;
import org.redthread.plans.living.Goal;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.Undertaking;
import org.redthread.record.RecordFile;
import org.redthread.thread.Knot;

/// What a plan asks for on a day, of the record or kept here, as the annex goes through it.
///
/// @param whole what a project is tied to that serves the plan and none of its goals
/// @param loose activities that serve no goal and no action point
record Asking(String plan, List<Item> items, List<Knot> whole, List<Doing> loose) {

    /// A goal or an action point with the activities that serve it.
    ///
    /// @param knots it, and what it was taken from
    record Item(
            Annex.Kind kind,
            UUID id,
            @Nullable UUID under,
            String number,
            String title,
            String inside,
            List<Knot> knots,
            List<Doing> activities) {}

    /// @param knots it, and what it was taken from
    /// @param inferred whether only words put it under its goal, and no source does
    record Doing(
            Annex.Through said, List<Knot> knots, @Nullable UUID projectId, boolean inferred, List<String> sources) {}

    /// @param inside the address of the plan
    static Asking of(Dossier dossier, org.redthread.texts.@Nullable Dossier goals, String inside) {
        var plan = dossier.plan();
        var items = new ArrayList<Item>();
        if (goals != null)
            for (var goal : goals.goals()) {
                var id = RecordFile.id("goal", goals.text().id() + "/" + goal.number());
                items.add(new Item(
                        Annex.Kind.GOAL,
                        id,
                        null,
                        String.valueOf(goal.number()),
                        goal.title(),
                        "/thread/goal/" + id,
                        List.of(new Knot("goal", id)),
                        recorded(dossier, goal.number(), inside)));
            }
        var whole = Stream.concat(
                        Stream.of(new Knot("plan", plan.id())),
                        Stream.of(plan.textId(), plan.textOfGoalsId())
                                .filter(Objects::nonNull)
                                .map(id -> new Knot("text", id)))
                .toList();
        return new Asking(plan.title(), items, whole, recorded(dossier, null, inside));
    }

    private static List<Doing> recorded(Dossier dossier, @Nullable Integer goal, String inside) {
        return dossier.under(goal).stream()
                .map(each -> new Doing(
                        new Annex.Through(each.id(), each.title(), inside + "#activity-" + each.place()),
                        List.of(new Knot("activity", each.id())),
                        each.projectId(),
                        each.byWords(),
                        each.sources()))
                .toList();
    }

    /// @param inside the address of the plan
    static Asking of(LivingPlan plan, String inside) {
        var items = new ArrayList<Item>();
        for (var goal : plan.goals()) {
            items.add(new Item(
                    Annex.Kind.GOAL,
                    goal.id(),
                    null,
                    String.valueOf(goal.number()),
                    goal.title(),
                    inside + "#goal-" + goal.number(),
                    knots(goal.knot(), goal.source()),
                    living(plan, each -> each.goals().contains(goal.id()), inside)));
            plan.under(goal).forEach(point -> items.add(item(plan, point, inside)));
        }
        plan.under((Goal) null).forEach(point -> items.add(item(plan, point, inside)));
        var whole = Stream.of(
                        plan.knot(),
                        knot("text", plan.textId()),
                        knot("draft", plan.negotiationId()),
                        knot("plan", plan.recordedId()),
                        knot(LivingPlan.KNOT, plan.followsId()))
                .filter(Objects::nonNull)
                .toList();
        return new Asking(plan.label(), items, whole, living(plan, each -> !each.underGoal(), inside));
    }

    private static Item item(LivingPlan plan, ActionPoint point, String inside) {
        return new Item(
                Annex.Kind.ACTION_POINT,
                point.id(),
                point.goalId(),
                point.number(),
                point.words(),
                inside + "#point-" + point.number(),
                knots(point.knot(), point.source()),
                living(plan, each -> each.points().contains(point.id()), inside));
    }

    private static List<Doing> living(LivingPlan plan, Predicate<Undertaking> serves, String inside) {
        return plan.undertakings().stream()
                .filter(serves)
                .map(each -> new Doing(
                        new Annex.Through(
                                each.id(), Objects.toString(each.title(), ""), inside + "#activity-" + each.place()),
                        knots(each.knot(), each.source()),
                        each.projectId(),
                        false,
                        List.of()))
                .toList();
    }

    private static List<Knot> knots(Knot own, @Nullable Knot source) {
        return source == null ? List.of(own) : List.of(own, source);
    }

    private static @Nullable Knot knot(String kind, @Nullable UUID id) {
        return id == null ? null : new Knot(kind, id);
    }
}
