package org.redthread.texts.rounds;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.redthread.dialogues.Dialogues;
import org.redthread.texts.negotiations.Furnishes;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.web.Language;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A round of comments on the Rehearsal's own text, open for two weeks to everybody there.
@Component
@Order(10)
class RehearsalRound implements Furnishes {

    private static final Duration OPEN = Duration.ofDays(14);

    private final Rounds rounds;
    private final Dialogues dialogues;
    private final Clock clock;

    RehearsalRound(Rounds rounds, Dialogues dialogues, Clock clock) {
        this.rounds = rounds;
        this.dialogues = dialogues;
        this.clock = clock;
    }

    @Override
    public void furnish(Negotiated text) {
        var house = dialogues.all().stream()
                .filter(dialogue -> dialogue.id().equals(text.dialogueId()))
                .findFirst()
                .orElseThrow();
        var asked = rounds.candidates(house, Language.EN).stream()
                .map(one -> one.name().party())
                .collect(Collectors.toSet());
        var deadline = clock.instant().plus(OPEN).atZone(text.zone()).truncatedTo(ChronoUnit.DAYS);
        var at = deadline.withHour(18).toInstant();
        rounds.open(house, text, new Opening(Stage.COMMENTS, asked, new Deadline(at, text.zone())));
    }
}
