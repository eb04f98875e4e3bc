package org.redthread.profiles.kept;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The clock that was decided in Budapest in July 2015: three months from formal submission, in days of UTC. The day of
/// the same number three months on is the last; where that month has none, its last day is.
public final class ThreeMonths {

    private static final int MONTHS = 3;

    private ThreeMonths() {}

    /// The last day on which an answer comes in time.
    public static LocalDate lastDay(Instant submitted) {
        return lastDay(LocalDate.ofInstant(submitted, ZoneOffset.UTC));
    }

    static LocalDate lastDay(LocalDate submitted) {
        return submitted.plusMonths(MONTHS);
    }

    /// The first moment at which silence is over.
    public static Instant ends(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /// The latest day on which something can have been submitted that silence had published by the end of a day.
    public static LocalDate submittedBy(LocalDate published) {
        var day = published.minusDays(1).minusMonths(MONTHS);
        while (lastDay(day.plusDays(1)).isBefore(published)) day = day.plusDays(1);
        return day;
    }
}
