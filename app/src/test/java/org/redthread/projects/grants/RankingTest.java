package org.redthread.projects.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final Instant NOON = Instant.parse("2027-05-01T12:00:00Z");
    private static final Instant LATER = Instant.parse("2027-05-03T12:00:00Z");
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    @Test
    void the_mean_is_by_weights_and_each_reader_counts_once() {
        var ranked = only(List.of(), score(ONE, 1, 10), score(ONE, 2, 5), score(TWO, 1, 4), score(TWO, 2, 8));
        assertThat(ranked.mean()).as("(3×10+1×5)/4 = 8.75, (3×4+1×8)/4 = 5").isEqualByComparingTo("6.88");
        assertThat(ranked.spread()).isEqualByComparingTo("3.75");
        assertThat(ranked.readers()).isEqualTo(2);
    }

    @Test
    void whoever_has_declared_a_conflict_does_not_count_from_then_on() {
        var declared = List.of(new GrantApplication.Declaration(TWO, true, "Late", NOON));
        var ranked = only(declared, score(ONE, 1, 6), score(ONE, 2, 6), score(TWO, 1, 0), score(TWO, 2, 0));
        assertThat(ranked.mean()).isEqualByComparingTo("6");
        assertThat(ranked.readers()).isEqualTo(1);
    }

    @Test
    void an_application_that_nobody_has_scored_stands_last_and_without_a_mean() {
        var scored = application(List.of(), score(ONE, 1, 0), score(ONE, 2, 0));
        var silent = application(List.of());
        var ranking = Ranking.of(call(), List.of(silent, scored), LATER);
        assertThat(ranking).extracting(Ranking::application).containsExactly(scored, silent);
        assertThat(ranking.getLast().mean()).isNull();
        assertThat(ranking.getLast().spread()).isNull();
    }

    @Test
    void points_sent_later_do_not_count_as_of_an_earlier_day() {
        var application = application(List.of(), score(ONE, 1, 7), score(ONE, 2, 7));
        assertThat(Ranking.of(call(), List.of(application), NOON)).isEmpty();
        assertThat(Ranking.of(call(), List.of(application), NOON.plusSeconds(1)))
                .singleElement()
                .extracting(Ranking::readers)
                .isEqualTo(1);
    }

    private static Ranking only(List<GrantApplication.Declaration> declared, GrantApplication.Score... scores) {
        return Ranking.of(call(), List.of(application(declared, scores)), LATER).getFirst();
    }

    private static GrantApplication.Score score(UUID reader, int criterion, int points) {
        return new GrantApplication.Score(reader, "Reader", criterion, points, "Remark", NOON);
    }

    private static GrantApplication application(
            List<GrantApplication.Declaration> declared, GrantApplication.Score... scores) {
        return new GrantApplication(
                ONE,
                ONE,
                UUID.randomUUID(),
                ONE,
                "Organisation",
                NOON,
                NOON,
                NOON,
                NOON,
                List.of(),
                List.of(),
                declared,
                List.of(scores),
                null);
    }

    private static Call call() {
        return new Call(
                ONE,
                ONE,
                "call",
                "Call",
                null,
                BigDecimal.TEN,
                "EUR",
                ZoneOffset.UTC,
                NOON,
                LATER,
                NOON,
                List.of(
                        new Call.Criterion(1, "Relevance", BigDecimal.valueOf(3)),
                        new Call.Criterion(2, "Cost", BigDecimal.ONE)),
                List.of(),
                List.of(),
                List.of());
    }
}
