package org.redthread.plans.offers;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.dialogues.Furnishing;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.LivingPlans;
import org.redthread.plans.living.State;
import org.redthread.record.RecordFile;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Furnishes the Rehearsal with a first offer under a plan that is carried out, so that nobody finds the page empty.
/// It goes through the door that people use.
@Component
@ConditionalOnBooleanProperty("redthread.demo")
class RehearsalOffer extends Furnishing {

    private static final int AFTER_THE_PLANS = 15;

    private final Offers offers;
    private final LivingPlans plans;
    private final Access access;
    private final TransactionOperations transaction;

    RehearsalOffer(
            Offers offers, LivingPlans plans, Dialogues dialogues, Access access, TransactionOperations transaction) {
        super(AFTER_THE_PLANS, dialogues, access);
        this.offers = offers;
        this.plans = plans;
        this.access = access;
        this.transaction = transaction;
    }

    @Override
    protected void furnish(Dialogue rehearsal) {
        var plan = Objects.requireNonNull(transaction.execute(status -> waiting(rehearsal)));
        plan.ifPresent(running -> offer(rehearsal, running));
    }

    /// The plan under which nothing is offered yet.
    private Optional<LivingPlan> waiting(Dialogue rehearsal) {
        if (!offers.of(rehearsal).isEmpty()) return Optional.empty();
        return plans.of(rehearsal).stream()
                .filter(plan -> plan.state() == State.RUNNING)
                .findFirst();
    }

    private void offer(Dialogue rehearsal, LivingPlan plan) {
        var party = RecordFile.id("party", "TUR");
        var speaker = new Reader(
                null, "Focal point of Türkiye", Set.of(new Mandate(Role.FOCAL_POINT, rehearsal.id(), party)));
        var offer = Map.of(
                "id",
                RecordFile.id("offer", rehearsal.slug()).toString(),
                "means",
                "HOSTING",
                "what",
                "to host a meeting of two days (sample)",
                "under",
                plan.undertakings().stream()
                        .findFirst()
                        .map(activity -> activity.id().toString())
                        .orElse(""));
        access.as(speaker, () -> offers.make(plan, offer));
    }
}
