package org.redthread.texts.negotiations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.redline.Unreadable;
import org.redthread.texts.Text;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Furnishes the Rehearsal with a text to negotiate, in sample wording, where it has none.
///
/// It goes through the same door as the secretariat, after the record is loaded and before the first request.
@Component
@ConditionalOnBooleanProperty("redthread.demo")
class RehearsalText implements SmartLifecycle {

    private static final int AFTER_THE_RECORD = 11;
    private static final String SAMPLE = "sample/action-plan.md";

    private final Negotiations negotiations;
    private final List<Furnishes> parts;
    private final Dialogues dialogues;
    private final Access access;
    private final TransactionOperations transaction;
    private final Clock clock;
    private volatile boolean furnished;

    RehearsalText(
            Negotiations negotiations,
            List<Furnishes> parts,
            Dialogues dialogues,
            Access access,
            TransactionOperations transaction,
            Clock clock) {
        this.negotiations = negotiations;
        this.parts = parts;
        this.dialogues = dialogues;
        this.access = access;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void start() {
        var house = dialogues.all().stream().filter(Dialogue::sample).toList();
        house.forEach(this::furnish);
        furnished = true;
    }

    private void furnish(Dialogue rehearsal) {
        var house = new Reader(null, "Red Thread", Set.of(new Mandate(Role.SECRETARIAT, rehearsal.id(), null)));
        access.as(
                house,
                () -> transaction.execute(status -> {
                    if (negotiations.of(rehearsal).isEmpty()) begin(rehearsal);
                    return rehearsal;
                }));
    }

    private void begin(Dialogue rehearsal) {
        var symbol = "RH/MC/" + clock.instant().atZone(ZoneId.of("UTC")).getYear() + "/1";
        var beginning =
                new Beginning("Sample action plan", symbol, Text.Kind.PLAN, "en", ZoneId.of("Europe/Istanbul"), null);
        if (!(negotiations.begin(rehearsal, beginning, sample()) instanceof Negotiations.Outcome.Done(var draft)))
            throw new IllegalStateException("The Rehearsal's own text was refused");
        negotiations.move(draft, State.CIRCULATED, draft.version());
        var circulated = negotiations.get(rehearsal, draft.slug());
        parts.forEach(part -> part.furnish(circulated));
    }

    private static Handed sample() {
        try {
            return Handed.read("action-plan.md", new ClassPathResource(SAMPLE).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Unreadable e) {
            throw new IllegalStateException("The sample text cannot be read", e);
        }
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
        return AFTER_THE_RECORD;
    }
}
