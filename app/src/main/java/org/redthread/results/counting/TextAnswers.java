package org.redthread.results.counting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.record.When;
import org.redthread.record.Words;
import org.redthread.texts.TextCounts;

/// What rounds of negotiations answer, each in the year of its deadline.
record TextAnswers(Dialogue dialogue, Span span, List<TextCounts.Round> rounds) {

    private static final BigDecimal DAY = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    /// Of the proposals of which the Chair has settled what becomes of them; silent are the others.
    Answer accepted() {
        var years = new HashMap<Integer, Reckoned>();
        for (int year : span.years()) {
            var its = in(year);
            int settled = its.stream().mapToInt(TextCounts.Round::settled).sum();
            years.put(
                    year,
                    Reckoned.share(
                            its.stream().mapToInt(TextCounts.Round::accepted).sum(),
                            settled,
                            its.stream()
                                    .map(round -> item(
                                            round,
                                            round.settled() > 0,
                                            round.accepted() + " / " + round.settled() + " / " + round.proposals()))
                                    .toList(),
                            its.stream().mapToInt(TextCounts.Round::proposals).sum() - settled));
        }
        return Answer.of(Question.PROPOSALS_ACCEPTED, years);
    }

    /// Silent are the rounds of which no version has come.
    Answer days() {
        var years = new HashMap<Integer, Reckoned>();
        for (int year : span.years()) {
            var its = in(year);
            var known = its.stream()
                    .map(TextAnswers::days)
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            years.put(
                    year,
                    new Reckoned(
                            median(known),
                            null,
                            null,
                            its.stream()
                                    .map(round -> {
                                        var days = days(round);
                                        return item(round, days != null, days == null ? null : days.toPlainString());
                                    })
                                    .toList(),
                            List.of(),
                            its.size() - known.size()));
        }
        return Answer.of(Question.DAYS_TO_CONSOLIDATION, years);
    }

    /// Of an even number, half-way between the two in the middle.
    static @Nullable BigDecimal median(List<BigDecimal> sorted) {
        if (sorted.isEmpty()) return null;
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).add(sorted.get(half)).divide(BigDecimal.TWO, 1, RoundingMode.HALF_UP);
    }

    /// To a tenth of a day.
    private static @Nullable BigDecimal days(TextCounts.Round round) {
        var consolidated = round.consolidatedAt();
        return consolidated == null
                ? null
                : BigDecimal.valueOf(
                                Duration.between(round.deadline(), consolidated).toSeconds())
                        .divide(DAY, 1, RoundingMode.HALF_UP);
    }

    private List<TextCounts.Round> in(int year) {
        return rounds.stream().filter(round -> day(round).getYear() == year).toList();
    }

    private static LocalDate day(TextCounts.Round round) {
        return LocalDate.ofInstant(round.deadline(), round.zone());
    }

    private Item item(TextCounts.Round round, boolean counts, @Nullable String figure) {
        var day = day(round);
        return new Item(
                null,
                new Words(round.title() + ", round " + round.number(), round.title() + ", раунд " + round.number()),
                null,
                dialogue.inside() + "/negotiations/" + round.slug(),
                When.between(day, day),
                counts,
                figure,
                List.of());
    }
}
