package org.redthread.texts.negotiations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.dialogues.Furnishing;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Furnishes the Rehearsal with texts to negotiate, in sample wording, where it has none.
///
/// It goes through the same door as the secretariat, after the record is loaded and before the first request.
@Component
@ConditionalOnBooleanProperty("redthread.demo")
class RehearsalText extends Furnishing {

    private static final int AFTER_THE_RECORD = 11;

    private final Negotiations negotiations;
    private final List<Furnishes> parts;
    private final TransactionOperations transaction;
    private final Clock clock;

    RehearsalText(
            Negotiations negotiations,
            List<Furnishes> parts,
            Dialogues dialogues,
            Access access,
            TransactionOperations transaction,
            Clock clock) {
        super(AFTER_THE_RECORD, dialogues, access);
        this.negotiations = negotiations;
        this.parts = parts;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    protected void furnish(Dialogue rehearsal) {
        for (var sample : Sample.values()) {
            var text = begun(rehearsal, sample);
            parts.stream().filter(part -> part.sample() == sample).forEach(part -> part.furnish(rehearsal, text));
        }
    }

    private Negotiated begun(Dialogue rehearsal, Sample sample) {
        return Objects.requireNonNull(transaction.execute(
                status -> negotiations.find(rehearsal, sample.slug()).orElseGet(() -> begin(rehearsal, sample))));
    }

    private Negotiated begin(Dialogue rehearsal, Sample sample) {
        var year = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
        var outcome = negotiations.begin(rehearsal, sample.beginning(year), sample.words());
        if (!(outcome instanceof Negotiations.Outcome.Done(var draft)))
            throw new IllegalStateException("The Rehearsal's own text was refused: " + sample + ", " + outcome);
        negotiations.move(draft, State.CIRCULATED, draft.version());
        return negotiations.get(rehearsal, sample.slug());
    }
}
