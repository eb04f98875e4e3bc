package org.redthread.plans.living;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionOperations;

/// The secretariat of the Rehearsal, which keeps plans in tests; and others who look at them.
@TestComponent
public class Keeper {

    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    private final LivingPlans plans;
    private final Dialogues dialogues;
    private final Access access;
    private final TransactionOperations transaction;

    Keeper(LivingPlans plans, Dialogues dialogues, Access access, TransactionOperations transaction) {
        this.plans = plans;
        this.dialogues = dialogues;
        this.access = access;
        this.transaction = transaction;
    }

    public Dialogue rehearsal() {
        return dialogues.get("rehearsal");
    }

    /// What somebody with that role finds; the public where it is null.
    public <T> T as(@Nullable Role role, Supplier<T> work) {
        var party = role == Role.FOCAL_POINT ? UUID.randomUUID() : null;
        var reader = role == null
                ? Reader.PUBLIC
                : new Reader(null, "Test", Set.of(new Mandate(role, rehearsal().id(), party)));
        return access.as(reader, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    /// A draft with a goal 1 and a goal 2.
    public LivingPlan aPlan() {
        return aPlan(Beginning.Origin.NONE);
    }

    LivingPlan aPlan(Beginning.Origin origin) {
        var front = new Beginning(
                null, "Plan " + NUMBERS.incrementAndGet(), null, ZoneId.of("Europe/Istanbul"), null, null, origin);
        return changed(
                done(as(Role.SECRETARIAT, () -> plans.begin(rehearsal(), front))),
                Change.add(Item.GOAL, Map.of(Field.NUMBER, "1", Field.TITLE, "Return")),
                Change.add(Item.GOAL, Map.of(Field.NUMBER, "2", Field.TITLE, "Skills")));
    }

    public LivingPlan running(LivingPlan plan) {
        return done(as(Role.SECRETARIAT, () -> plans.move(plan, State.RUNNING, plan.version())));
    }

    public LivingPlans.Outcome change(LivingPlan plan, Change... changes) {
        return as(Role.SECRETARIAT, () -> plans.change(plan, Arrays.asList(changes)));
    }

    public LivingPlan changed(LivingPlan plan, Change... changes) {
        return done(change(plan, changes));
    }

    /// What is wrong with each change, by the names of its fields.
    public List<String> refused(LivingPlan plan, Change... changes) {
        var outcome = change(plan, changes);
        assertThat(outcome).isInstanceOf(LivingPlans.Outcome.NotDone.class);
        assertThat(as(Role.SECRETARIAT, () -> plans.get(rehearsal(), plan.slug())))
                .as("nothing is changed by halves")
                .isEqualTo(plan);
        return ((LivingPlans.Outcome.NotDone) outcome)
                .each().stream().map(Object::toString).toList();
    }

    private static LivingPlan done(LivingPlans.Outcome outcome) {
        assertThat(outcome).isInstanceOf(LivingPlans.Outcome.Done.class);
        return ((LivingPlans.Outcome.Done) outcome).plan();
    }
}
