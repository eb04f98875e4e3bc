package org.redthread.plans.offers;

import java.util.List;
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
import org.redthread.plans.living.Beginning;
import org.redthread.plans.living.Change;
import org.redthread.plans.living.Field;
import org.redthread.plans.living.Item;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.LivingPlans;
import org.redthread.plans.living.State;
import org.redthread.record.RecordFile;
import org.redthread.web.Findings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Furnishes the Rehearsal with a first offer under a plan that is carried out, so that nobody finds the page empty;
/// and with the plan, where it has none. Both go through the doors that people use.
@Component
@ConditionalOnBooleanProperty("redthread.demo")
class RehearsalOffer implements SmartLifecycle {

    private static final int AFTER_THE_PLANS = 15;

    private final Offers offers;
    private final LivingPlans plans;
    private final Dialogues dialogues;
    private final Access access;
    private final TransactionOperations transaction;
    private volatile boolean furnished;

    RehearsalOffer(
            Offers offers, LivingPlans plans, Dialogues dialogues, Access access, TransactionOperations transaction) {
        this.offers = offers;
        this.plans = plans;
        this.dialogues = dialogues;
        this.access = access;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        dialogues.all().stream().filter(Dialogue::sample).forEach(this::furnish);
        furnished = true;
    }

    private void furnish(Dialogue rehearsal) {
        var house = new Reader(null, "Red Thread", Set.of(new Mandate(Role.SECRETARIAT, rehearsal.id(), null)));
        var plan = access.as(house, () -> Objects.requireNonNull(transaction.execute(status -> waiting(rehearsal))));
        plan.ifPresent(running -> offer(rehearsal, running));
    }

    /// The plan under which nothing is offered yet.
    private Optional<LivingPlan> waiting(Dialogue rehearsal) {
        if (!offers.of(rehearsal).isEmpty()) return Optional.empty();
        return plans.of(rehearsal).stream()
                .filter(plan -> plan.state() == State.RUNNING)
                .findFirst()
                .or(() -> begun(rehearsal));
    }

    private Optional<LivingPlan> begun(Dialogue rehearsal) {
        var typed = Map.of("title", "Sample", "zone", "Europe/Istanbul");
        var front = Beginning.read(typed, Beginning.Origin.NONE, new Findings()).orElseThrow();
        if (!(plans.begin(rehearsal, front) instanceof LivingPlans.Outcome.Done(var draft))) return Optional.empty();
        var filled = plans.change(
                draft,
                List.of(
                        Change.add(Item.GOAL, Map.of(Field.NUMBER, "1", Field.TITLE, "A first goal (sample)")),
                        Change.add(
                                Item.ACTIVITY,
                                Map.of(Field.TITLE, "A meeting that needs a host (sample)", Field.GOALS, "1")),
                        Change.add(
                                Item.ACTIVITY,
                                Map.of(Field.TITLE, "A training (sample)", Field.GOALS, "1", Field.HOSTS, "Poland"))));
        if (!(filled instanceof LivingPlans.Outcome.Done(var plan))) return Optional.empty();
        return plans.move(plan, State.RUNNING, plan.version()) instanceof LivingPlans.Outcome.Done(var running)
                ? Optional.of(running)
                : Optional.empty();
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

    @Override
    public void stop() {
        furnished = false;
    }

    @Override
    public boolean isRunning() {
        return furnished;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_PLANS;
    }
}
