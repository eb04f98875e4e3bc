package org.redthread.plans.offers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.plans.living.ActionPoint;
import org.redthread.plans.living.Goal;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.Undertaking;
import org.redthread.web.Here;

/// An offer with the plan that it stands under, as the reader may see it.
public record Placed(Offer offer, LivingPlan plan) {

    /// Where it stands at a moment; empty before it was made.
    public Optional<Standing> standsAt(Instant moment) {
        return offer.standsAt(moment, plan.zone());
    }

    /// The moment that a page answers for: now, or the end of the day that the reader chose.
    public static Instant moment(LivingPlan plan, Here here, Instant now) {
        var chosen = here.chosenDate();
        if (chosen == null || chosen.equals(here.today())) return now;
        var end = chosen.plusDays(1).atStartOfDay(plan.zone()).toInstant().minusNanos(1);
        return chosen.isAfter(LocalDate.ofInstant(now, plan.zone())) || end.isBefore(now) ? end : now;
    }

    public Optional<Standing> standsOn(Here here, Instant now) {
        return standsAt(moment(plan, here, now));
    }

    /// What it was made under, as the plan calls it; null for the plan as a whole, and where the plan holds it no more
    /// or the reader may not see it.
    public @Nullable String under(Here here) {
        var under = offer.under();
        return under == null ? null : called(under.id(), here).orElse(null);
    }

    /// The activity that it goes to; empty where the plan holds it no more or the reader may not see it.
    public Optional<Undertaking> activity() {
        return plan.undertaking(offer.undertakingId());
    }

    private Optional<String> called(UUID id, Here here) {
        return plan.goal(id)
                .map(goal -> called(goal, here))
                .or(() -> plan.point(id).map(Placed::called))
                .or(() -> plan.undertaking(id).map(each -> called(each, here)));
    }

    public static String called(Goal goal, Here here) {
        return here.say("offers.goal", goal.number(), goal.title());
    }

    public static String called(ActionPoint point) {
        var words = point.words();
        return point.number() + " " + (words.length() <= 120 ? words : words.substring(0, 119) + "…");
    }

    public static String called(Undertaking activity, Here here) {
        return activity.title() == null ? here.say("offers.untitled", activity.place()) : activity.title();
    }

    /// Its page inside the dialogue's, without language and date.
    public String inside() {
        return "/offers/" + offer.id();
    }
}
