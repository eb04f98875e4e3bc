package org.redthread.texts.rounds;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.redthread.dialogues.Dialogue;
import org.redthread.texts.negotiations.Furnishes;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Sample;
import org.redthread.web.Language;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// A round of comments on the Rehearsal's own text, open for two weeks to everybody there.
@Component
@Order(10)
class RehearsalRound implements Furnishes {

    private static final Duration OPEN = Duration.ofDays(14);

    private final Rounds rounds;
    private final TransactionOperations transaction;
    private final Clock clock;

    RehearsalRound(Rounds rounds, TransactionOperations transaction, Clock clock) {
        this.rounds = rounds;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Sample sample() {
        return Sample.ACTION_PLAN;
    }

    @Override
    public void furnish(Dialogue rehearsal, Negotiated text) {
        transaction.executeWithoutResult(status -> {
            if (text.state().isNegotiated() && rounds.of(text).isEmpty()) open(rehearsal, text);
        });
    }

    private void open(Dialogue rehearsal, Negotiated text) {
        var asked = rounds.candidates(rehearsal, Language.EN).stream()
                .map(one -> one.name().party())
                .collect(Collectors.toSet());
        var deadline = clock.instant().plus(OPEN).atZone(text.zone()).truncatedTo(ChronoUnit.DAYS);
        var at = deadline.withHour(18).toInstant();
        rounds.open(rehearsal, text, new Opening(Stage.COMMENTS, asked, new Deadline(at, text.zone())));
    }
}
