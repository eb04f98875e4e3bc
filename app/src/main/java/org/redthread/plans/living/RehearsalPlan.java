package org.redthread.plans.living;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.dialogues.Furnishing;
import org.redthread.record.RecordFile;
import org.redthread.record.When;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Furnishes the Rehearsal with a plan under way, in sample wording, where it has none.
///
/// It goes through the same doors as the secretariat, after the record is loaded and before the first request.
@Component
@ConditionalOnBooleanProperty("redthread.demo")
class RehearsalPlan extends Furnishing {

    private static final int AFTER_THE_TEXTS = 13;

    private final LivingPlans plans;
    private final PlanVersions versions;
    private final TransactionOperations transaction;
    private final Clock clock;

    RehearsalPlan(
            LivingPlans plans,
            PlanVersions versions,
            Dialogues dialogues,
            Access access,
            TransactionOperations transaction,
            Clock clock) {
        super(AFTER_THE_TEXTS, dialogues, access);
        this.plans = plans;
        this.versions = versions;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    protected void furnish(Dialogue rehearsal) {
        transaction.executeWithoutResult(status -> {
            if (plans.find(rehearsal, "sample-implementation-plan").isEmpty()) begin(rehearsal);
        });
    }

    private void begin(Dialogue rehearsal) {
        var year = LocalDate.now(clock).getYear();
        var front = new Beginning(
                RecordFile.id(LivingPlan.KNOT, rehearsal.id() + "/sample"),
                "Sample implementation plan",
                "RH/PLAN/" + year,
                ZoneId.of("Europe/Istanbul"),
                When.read(year + "/" + (year + 4)).orElseThrow(),
                null,
                Beginning.Origin.NONE);
        var draft = done(plans.begin(rehearsal, front));
        var filled = done(plans.change(draft, sample(year)));
        var running = done(plans.move(filled, State.RUNNING, filled.version()));
        var wrong = versions.freeze(running, "First version (sample)", String.valueOf(running.version()));
        if (!wrong.isEmpty()) throw new IllegalStateException("The sample plan's version was refused: " + wrong);
    }

    private static LivingPlan done(LivingPlans.Outcome outcome) {
        if (outcome instanceof LivingPlans.Outcome.Done(var plan)) return plan;
        throw new IllegalStateException("The Rehearsal's own plan was refused: " + outcome);
    }

    private static List<Change> sample(int year) {
        return List.of(
                goal("1", "Irregular migration"),
                goal("2", "Return and reintegration"),
                goal("3", "Legal migration and mobility"),
                point("1.1", "1", "Train officers of border services in pairs of neighbouring countries."),
                point("2.1", "2", "Share what was learned about reintegration, the failures included."),
                point("3.1", "3", "Recognise skills that were learned at work, beginning with two trades."),
                activity(
                        "Training of border officers (sample)",
                        Map.of(
                                Field.KIND, "TRAINING",
                                Field.POINTS, "1.1",
                                Field.PLANNED, (year + 1) + "-05",
                                Field.MONTHS, "12",
                                Field.UNTIL, (year + 3) + "-12-31",
                                Field.HOSTS, "Türkiye",
                                Field.STATE, "PLANNED",
                                Field.AMOUNT, "45000",
                                Field.CURRENCY, "EUR")),
                activity(
                        "Round table on reintegration (sample)",
                        Map.of(
                                Field.KIND, "MEETING",
                                Field.POINTS, "2.1",
                                Field.PLANNED, String.valueOf(year + 1),
                                Field.SUPPORTS, "Poland (one expert)",
                                Field.STATE, "PLANNED")),
                activity("Study of two trades (sample)", Map.of(Field.KIND, "STUDY", Field.GOALS, "3")));
    }

    private static Change goal(String number, String title) {
        return Change.add(Item.GOAL, Map.of(Field.NUMBER, number, Field.TITLE, title));
    }

    private static Change point(String number, String goal, String words) {
        return Change.add(Item.ACTION_POINT, Map.of(Field.NUMBER, number, Field.GOAL, goal, Field.WORDS, words));
    }

    private static Change activity(String title, Map<Field, String> fields) {
        var said = new EnumMap<>(fields);
        said.put(Field.TITLE, title);
        return new Change.Add(Item.ACTIVITY, RecordFile.id(Undertaking.KIND, "rehearsal/" + title), said);
    }
}
