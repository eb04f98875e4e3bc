package org.redthread.plans.offers.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.OfferAtMeeting;
import org.redthread.parties.PartyName;
import org.redthread.plans.living.ActionPoint;
import org.redthread.plans.living.Goal;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.Undertaking;
import org.redthread.plans.offers.Placed;
import org.redthread.plans.offers.Standing;
import org.redthread.web.Here;

/// What is offered under a plan, goal by goal beside its activities, and what is still wanted.
///
/// @param mayOffer whether the reader may offer something
/// @param toTakeUp what was offered at meetings and the reader may take up
public record PlanOffersPage(
        Here here,
        Instant now,
        Dialogue dialogue,
        LivingPlan plan,
        List<Placed> offers,
        Map<UUID, PartyName> names,
        boolean mayOffer,
        List<OfferAtMeeting> toTakeUp) {

    /// A goal with what stands under it; without one, what stands under none.
    public record Lane(@Nullable Goal goal, List<ActionPoint> points, List<Undertaking> activities) {

        public String anchor() {
            return "g" + (goal == null ? 0 : goal.number());
        }

        boolean isEmpty() {
            return points.isEmpty() && activities.isEmpty();
        }
    }

    public String inside() {
        return dialogue.inside() + plan.inside() + "/offers";
    }

    public List<Lane> lanes() {
        var lanes = new ArrayList<Lane>();
        for (var goal : plan.goals()) lanes.add(new Lane(goal, plan.under(goal), plan.serving(goal)));
        var rest = new Lane(null, plan.under(null), plan.serving(null));
        if (!rest.isEmpty()) lanes.add(rest);
        return lanes;
    }

    /// Offers made under a goal, an action point or an activity, and those that go to the activity; without an id,
    /// those made under the plan as a whole.
    public List<Placed> under(@Nullable UUID id) {
        return offers.stream()
                .filter(placed -> {
                    var under = placed.offer().under();
                    var made = under == null ? null : under.id();
                    return Objects.equals(made, id)
                            || id != null && id.equals(placed.offer().undertakingId());
                })
                .toList();
    }

    /// Action points that nobody offers anything for are not drawn: the plan lists them.
    public List<ActionPoint> offered(Lane lane) {
        return lane.points().stream()
                .filter(point -> !under(point.id()).isEmpty())
                .toList();
    }

    /// Whether nobody answers for it and it is still to be done.
    public boolean wanted(Undertaking activity) {
        return activity.parts().stream().noneMatch(part -> part.does().answers() && !part.offered())
                && activity.state() != Undertaking.State.DONE
                && activity.state() != Undertaking.State.DROPPED;
    }

    public long wanted() {
        return plan.undertakings().stream().filter(this::wanted).count();
    }

    public long open() {
        return offers.stream()
                .filter(placed -> standing(placed) == Standing.OPEN)
                .count();
    }

    public Standing standing(Placed placed) {
        return placed.standsOn(here, now).orElse(placed.offer().standing());
    }

    public String called(Undertaking activity) {
        return Placed.called(activity, here);
    }

    public String hosts(Undertaking activity) {
        return String.join(
                ", ",
                activity.parts().stream()
                        .filter(part -> part.does().answers() && !part.offered())
                        .map(part -> names.get(part.partyId()))
                        .filter(Objects::nonNull)
                        .map(PartyName::printed)
                        .toList());
    }

    public String offer(@Nullable UUID under) {
        return here.to(inside() + "/new" + (under == null ? "" : "?under=" + under));
    }

    public List<PartyName> footnoted() {
        return PartyName.footnoted(names.values());
    }
}
