package org.redthread.texts.rounds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.texts.negotiations.Negotiations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Reminds parties that have not answered, a week and a day before the deadline.
///
/// When somebody is due is read off the row alone, so it does not matter how often or by how many instances it is
/// looked, nor that the house was closed at the moment: the next look does what is due, once.
@Component
class Reminders {

    /// The longest first.
    static final List<Duration> BEFORE = List.of(Duration.ofDays(7), Duration.ofDays(1));

    private final RoundStore store;
    private final Keeping keeping;
    private final Negotiations negotiations;
    private final Dialogues dialogues;
    private final Access access;
    private final TransactionOperations transaction;
    private final Clock clock;

    Reminders(
            RoundStore store,
            Keeping keeping,
            Negotiations negotiations,
            Dialogues dialogues,
            Access access,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.keeping = keeping;
        this.negotiations = negotiations;
        this.dialogues = dialogues;
        this.access = access;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @return how many parties were reminded
    int look() {
        return dialogues.all().stream().mapToInt(this::look).sum();
    }

    private int look(Dialogue dialogue) {
        var house = new Reader(null, "Red Thread", Set.of(new Mandate(Role.SECRETARIAT, dialogue.id(), null)));
        var reminded = access.as(
                house,
                () -> transaction.execute(status -> {
                    var now = clock.instant();
                    return store.due(now, now.plus(BEFORE.getFirst())).stream()
                            .filter(round -> round.dialogueId().equals(dialogue.id()))
                            .mapToInt(round -> remind(dialogue, round, now))
                            .sum();
                }));
        return reminded == null ? 0 : reminded;
    }

    private int remind(Dialogue dialogue, Round round, Instant now) {
        var text = negotiations.all(List.of(round.negotiationId())).getFirst();
        if (!text.state().isNegotiated()) return 0;
        return since(round, now)
                .map(moment -> keeping.remind(dialogue, text, round, moment))
                .orElse(0);
    }

    /// The last moment at which the parties were to be reminded; empty before the first, and where the round was
    /// opened after it.
    private static Optional<Instant> since(Round round, Instant now) {
        return BEFORE.stream()
                .map(round.deadline()::minus)
                .filter(moment -> !moment.isAfter(now) && moment.isAfter(round.openedAt()))
                .reduce((one, later) -> later);
    }
}
