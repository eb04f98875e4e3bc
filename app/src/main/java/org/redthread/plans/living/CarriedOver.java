package org.redthread.plans.living;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.record.RecordFile;

/// What a plan kept here gives to the one that takes it up: its goals and action points, and the activities that are
/// still to be done, each tied to the one that it goes on with. What was done or dropped stays where it is.
final class CarriedOver {

    private final LivingPlan before;
    private final UUID id;

    private CarriedOver(LivingPlan before, UUID id) {
        this.before = before;
        this.id = id;
    }

    /// @param id of the plan that begins
    static Beginning.Origin from(LivingPlan before, UUID id) {
        return new CarriedOver(before, id).origin();
    }

    private Beginning.Origin origin() {
        var activities = new ArrayList<Undertaking>();
        for (var each : before.undertakings())
            if (each.state() != Undertaking.State.DONE && each.state() != Undertaking.State.DROPPED)
                activities.add(carried(each, activities.size() + 1));
        return new Beginning.Origin(
                before.textId(),
                null,
                null,
                before.id(),
                null,
                before.goals().stream().map(this::carried).toList(),
                before.points().stream().map(this::carried).toList(),
                List.copyOf(activities));
    }

    private Goal carried(Goal goal) {
        return new Goal(own(Goal.KIND, goal.id()), goal.number(), goal.title(), goal.knot(), 0);
    }

    private ActionPoint carried(ActionPoint point) {
        return new ActionPoint(
                own(ActionPoint.KIND, point.id()),
                point.number(),
                point.words(),
                within(point.goalId()),
                point.knot(),
                0);
    }

    private @Nullable UUID within(@Nullable UUID goal) {
        return goal == null ? null : own(Goal.KIND, goal);
    }

    private Undertaking carried(Undertaking each, int place) {
        return new Undertaking(
                own(Undertaking.KIND, each.id()),
                place,
                each.title(),
                each.kind(),
                each.planned(),
                each.months(),
                each.until(),
                each.meetingId(),
                each.state(),
                each.amount(),
                each.currency(),
                each.projectId(),
                each.note(),
                each.knot(),
                each.goals().stream().map(goal -> own(Goal.KIND, goal)).toList(),
                each.points().stream()
                        .map(point -> own(ActionPoint.KIND, point))
                        .toList(),
                each.parts().stream().map(this::carried).toList(),
                0);
    }

    private Undertaking.Part carried(Undertaking.Part part) {
        return new Undertaking.Part(
                own("undertaking-part", part.id()), part.partyId(), part.does(), part.offered(), part.what());
    }

    /// The id that something of the plan before has in this one.
    private UUID own(String kind, UUID old) {
        return RecordFile.id(kind, id + "/" + old);
    }
}
