package org.redthread.results.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.dialogues.Furnishing;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Convenings;
import org.redthread.meetings.convening.State;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Furnishes the Rehearsal with a small meeting that is over and asks how it was, through the doors that people use.
/// It is no meeting of a body, so that the count of these stays what people make it.
@Component
@ConditionalOnBooleanProperty("redthread.demo")
class RehearsalFeedback extends Furnishing {

    private static final int BEHIND_ALL_OTHERS = 50;
    private static final String SYMBOL = "RH/TM/1";
    private static final String ZONE = "Europe/Istanbul";

    private final Feedback feedback;
    private final Convenings convenings;
    private final TransactionOperations transaction;
    private final Clock clock;

    RehearsalFeedback(
            Feedback feedback,
            Convenings convenings,
            Dialogues dialogues,
            Access access,
            TransactionOperations transaction,
            Clock clock) {
        super(BEHIND_ALL_OTHERS, dialogues, access);
        this.feedback = feedback;
        this.convenings = convenings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    protected void furnish(Dialogue rehearsal) {
        transaction.executeWithoutResult(status -> {
            if (convenings.of(rehearsal).stream()
                    .noneMatch(meeting -> meeting.symbol().equals(SYMBOL))) ask(rehearsal);
        });
    }

    private void ask(Dialogue rehearsal) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of(ZONE));
        if (!(convenings.convene(rehearsal, setting(today.minusWeeks(2)))
                instanceof Convenings.Outcome.Done(var meeting)))
            throw new IllegalStateException("The meeting of the Rehearsal that is over was refused");
        for (var to : new State[] {State.ANNOUNCED, State.REGISTRATION_OPEN, State.REGISTRATION_CLOSED}) {
            var stands = stands(rehearsal, meeting);
            convenings.move(stands, to, stands.version());
        }
        var findings = feedback.open(
                stands(rehearsal, meeting), rehearsal, today.plusWeeks(4).toString());
        if (!findings.isEmpty()) throw new IllegalStateException("The Rehearsal cannot be asked: " + findings);
    }

    private Convened stands(Dialogue rehearsal, Convened meeting) {
        return convenings.get(rehearsal, meeting.slug());
    }

    private static Map<String, String> setting(LocalDate day) {
        return Map.ofEntries(
                Map.entry("title", "Round table on return (sample)"),
                Map.entry("symbol", SYMBOL),
                Map.entry("mode", "ONLINE"),
                Map.entry("zone", ZONE),
                Map.entry("first", day.toString()),
                Map.entry("last", day.toString()),
                Map.entry("closes", day.atTime(9, 0).toString()),
                Map.entry("quota", "2"),
                Map.entry("correctionDays", "14"),
                Map.entry("session-1-name", "Round table (sample)"),
                Map.entry("session-1-day", day.toString()),
                Map.entry("session-1-begins", "10:00"),
                Map.entry("session-1-ends", "12:00"));
    }
}
