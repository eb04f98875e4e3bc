package org.redthread.meetings.convening;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.dialogues.Furnishing;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Furnishes the Rehearsal with a meeting next week that parties can register for, whenever none lies ahead.
///
/// It goes through the same door as the secretariat, after the record is loaded and before the first request.
@Component
@ConditionalOnBooleanProperty("redthread.demo")
class RehearsalMeeting extends Furnishing {

    private static final int AFTER_THE_RECORD = 10;

    private final Convenings convenings;
    private final List<Furnishes> parts;
    private final TransactionOperations transaction;
    private final Clock clock;

    RehearsalMeeting(
            Convenings convenings,
            List<Furnishes> parts,
            Dialogues dialogues,
            Access access,
            TransactionOperations transaction,
            Clock clock) {
        super(AFTER_THE_RECORD, dialogues, access);
        this.convenings = convenings;
        this.parts = parts;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    protected void furnish(Dialogue rehearsal) {
        transaction.executeWithoutResult(status -> {
            var held = convenings.of(rehearsal);
            var today = LocalDate.now(clock);
            if (held.stream().noneMatch(meeting -> !meeting.lastDay().isBefore(today)))
                convene(rehearsal, held.size() + 1, today);
        });
    }

    private void convene(Dialogue rehearsal, int number, LocalDate today) {
        var outcome =
                convenings.convene(rehearsal, setting(number, today.with(TemporalAdjusters.next(DayOfWeek.TUESDAY))));
        if (!(outcome instanceof Convenings.Outcome.Done(var draft)))
            throw new IllegalStateException("The Rehearsal's own meeting was refused: " + outcome);
        convenings.move(draft, State.ANNOUNCED, draft.version());
        var announced = convenings.get(rehearsal, draft.slug());
        convenings.move(announced, State.REGISTRATION_OPEN, announced.version());
        var open = convenings.get(rehearsal, draft.slug());
        parts.forEach(part -> part.furnish(open));
    }

    private static Map<String, String> setting(int number, LocalDate first) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("body-som", "on");
        typed.put("number", String.valueOf(number));
        typed.put("symbol", "RH/SOM/" + number);
        typed.put("mode", Mode.HYBRID.name());
        typed.put("zone", "Europe/Istanbul");
        typed.put("first", first.toString());
        typed.put("last", first.plusDays(1).toString());
        typed.put("town", "Istanbul, Türkiye");
        typed.put("host", "Türkiye");
        typed.put("closes", first.atTime(9, 0).toString());
        typed.put("quota", "3");
        typed.put("seats", "60");
        typed.put("correctionDays", "14");
        Proposal.session(typed, 1, "Opening and tour de table", first, LocalTime.of(9, 30), LocalTime.of(12, 30));
        Proposal.session(typed, 2, "Implementation plan", first, LocalTime.of(14, 0), LocalTime.of(17, 0));
        Proposal.session(
                typed, 3, "Next steps and closing", first.plusDays(1), LocalTime.of(9, 30), LocalTime.of(12, 0));
        return typed;
    }
}
