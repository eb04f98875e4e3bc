package org.redthread.results.counting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What can be asked of the record. Nobody types an answer.
public enum Question {
    MEETINGS_HELD(Unit.NUMBER, true),
    /// Different ones on the lists of attendance of a year.
    COUNTRIES(Unit.NUMBER, true),
    /// Those on a list of the year and on none before it.
    FIRST_TIME(Unit.NUMBER, true),
    OFFERS_KEPT(Unit.SHARE, true),
    PROPOSALS_ACCEPTED(Unit.SHARE, true),
    /// The median, from the deadline of a round to the version that came of it.
    DAYS_TO_CONSOLIDATION(Unit.DAYS, true),
    POINTS_SERVED(Unit.SHARE, false),
    PROFILES_ENDORSED(Unit.SHARE, false);

    public enum Unit {
        NUMBER,
        /// Per cent of a whole that is told beside it.
        SHARE,
        DAYS
    }

    private final Unit unit;
    private final boolean yearly;

    Question(Unit unit, boolean yearly) {
        this.unit = unit;
        this.yearly = yearly;
    }

    public Unit unit() {
        return unit;
    }

    /// Whether it is asked of each year; else of a day.
    public boolean yearly() {
        return yearly;
    }

    /// As it stands in an address: `meetings-held`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Question> of(String slug) {
        return Arrays.stream(values())
                .filter(question -> question.slug().equals(slug))
                .findFirst();
    }
}
