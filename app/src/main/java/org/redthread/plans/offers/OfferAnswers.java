package org.redthread.plans.offers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.plans.living.Change;
import org.redthread.plans.living.Field;
import org.redthread.plans.living.Item;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.LivingPlans;
import org.redthread.plans.living.State;
import org.redthread.plans.living.Undertaking;
import org.redthread.web.Findings;
import org.springframework.stereotype.Service;

/// What the secretariat says to an offer: accepted or declined, and later that it was kept or that it lapsed.
///
/// An offer that is accepted makes its party one that does something in the activity, in the same transaction; one that
/// lapsed takes it out again.
@Service
public class OfferAnswers {

    private static final int LONGEST = 2000;
    private static final int LONGEST_OF_A_PART = 500;

    private final Steps steps;
    private final LivingPlans plans;
    private final OfferNews news;
    private final Access access;
    private final Clock clock;

    OfferAnswers(Steps steps, LivingPlans plans, OfferNews news, Access access, Clock clock) {
        this.steps = steps;
        this.plans = plans;
        this.news = news;
        this.access = access;
        this.clock = clock;
    }

    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public void require(Dialogue dialogue) {
        access.require(OfferAction.ANSWER, dialogue.id());
    }

    /// Says what a form says.
    ///
    /// @param to what the secretariat can say
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Offers.Said say(Placed placed, Standing to, Map<String, String> fields) {
        return switch (to) {
            case ACCEPTED -> accept(placed, fields);
            case DECLINED -> decline(placed, fields);
            case KEPT -> keep(placed, fields);
            case LAPSED -> lapse(placed, fields);
            case DRAFT, OPEN, WITHDRAWN -> throw new IllegalArgumentException("The party's to say: " + to);
        };
    }

    /// Puts the party into the activity that the form names.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Offers.Said accept(Placed placed, Map<String, String> fields) {
        var typed = typed(placed, fields);
        var activity = typed.activity(placed.plan()).map(Undertaking::id).orElse(null);
        typed.findings().addIf(placed.plan().state() != State.RUNNING, "", "offers.found.plan.closed");
        var word = new Steps.Word(Standing.ACCEPTED, typed.text("words", LONGEST), null, activity);
        return steps.take(placed, typed, word, () -> news.toParty(placed), this::does);
    }

    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Offers.Said decline(Placed placed, Map<String, String> fields) {
        var typed = typed(placed, fields);
        var word = new Steps.Word(Standing.DECLINED, typed.required("words", LONGEST), null, null);
        return steps.take(placed, typed, word, () -> news.toParty(placed));
    }

    /// Says on which day it was kept, and what shows that; word of it may come after its date. One that lapsed before
    /// it was answered names the activity now.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Offers.Said keep(Placed placed, Map<String, String> fields) {
        var typed = typed(placed, fields);
        var day = typed.kept(LocalDate.now(clock.withZone(placed.plan().zone())));
        var word = new Steps.Word(Standing.KEPT, typed.required("words", LONGEST), day, activity(placed, typed));
        return steps.take(placed, typed, word, () -> news.toParty(placed), this::does);
    }

    private static @Nullable UUID activity(Placed placed, Typed typed) {
        return placed.offer().undertakingId() != null
                ? null
                : typed.activity(placed.plan()).map(Undertaking::id).orElse(null);
    }

    /// Says that nothing came of it, before its date or without one.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Offers.Said lapse(Placed placed, Map<String, String> fields) {
        var typed = typed(placed, fields);
        var word = new Steps.Word(Standing.LAPSED, typed.required("words", LONGEST), null, null);
        return steps.take(placed, typed, word, () -> news.toParty(placed), this::doesNot);
    }

    private Typed typed(Placed placed, Map<String, String> fields) {
        access.require(OfferAction.ANSWER, placed.plan().dialogueId());
        return new Typed(fields, new Findings());
    }

    private void does(Offer before, Offer after, Findings findings) {
        var plan = plan(after);
        var activity = plan.undertaking(after.undertakingId()).orElse(null);
        if (activity == null) {
            findings.add(before.undertakingId() == null ? "activity" : "", "offers.found.activity.gone");
            return;
        }
        var stands = activity.parts().stream()
                .filter(part -> part.partyId().equals(after.partyId())
                        && part.does() == after.means().does())
                .findFirst();
        if (stands.isEmpty()) change(plan, part(after, activity), findings);
        else if (stands.get().offered())
            change(
                    plan,
                    Change.alter(Item.PART, stands.get().id(), activity.version(), Map.of(Field.OFFERED, "")),
                    findings);
    }

    private static Change part(Offer offer, Undertaking activity) {
        var what = offer.what();
        return new Change.Add(
                Item.PART,
                offer.id(),
                Map.of(
                        Field.ACTIVITY, activity.id().toString(),
                        Field.PARTY, offer.partyId().toString(),
                        Field.DOES, offer.means().does().name(),
                        Field.WHAT, what.length() <= LONGEST_OF_A_PART ? what : what.substring(0, LONGEST_OF_A_PART)));
    }

    /// Only what it had brought itself is taken out.
    private void doesNot(Offer before, Offer after, Findings findings) {
        var plan = plan(after);
        plan.undertakings().stream()
                .filter(each -> each.parts().stream().anyMatch(part -> part.id().equals(after.id())))
                .findFirst()
                .ifPresent(each -> change(plan, Change.remove(Item.PART, after.id(), each.version()), findings));
    }

    private void change(LivingPlan plan, Change change, Findings findings) {
        if (plans.change(plan, List.of(change)) instanceof LivingPlans.Outcome.NotDone refused)
            findings.add("", refused.whole().isEmpty() ? "offers.found.changed-meanwhile" : "offers.found.plan.closed");
    }

    private LivingPlan plan(Offer offer) {
        return plans.holding(Set.of(offer.planId())).getFirst();
    }
}
