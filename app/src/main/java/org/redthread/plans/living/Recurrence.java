package org.redthread.plans.living;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.redthread.record.When;

/// That something comes again: every so many months.
///
/// @param until no occurrence begins after this day
public record Recurrence(int months, LocalDate until) {

    /// Every time that it takes place, the first among them. A day that a month does not have is its last.
    public List<When> of(When first) {
        return Stream.iterate(0L, each -> each + months)
                .takeWhile(after -> !first.first().plusMonths(after).isAfter(until))
                .map(after -> moved(first, after))
                .toList();
    }

    /// Whether the next time begins before the one before has ended.
    boolean overlaps(When first) {
        return !first.first().plusMonths(months).isAfter(first.last());
    }

    private static When moved(When first, long months) {
        var begins = first.first().plusMonths(months);
        var ends = first.exactness() == When.Exactness.DAY
                ? begins.plusDays(ChronoUnit.DAYS.between(first.first(), first.last()))
                : first.last().plusDays(1).plusMonths(months).minusDays(1);
        return new When(begins, ends, first.exactness());
    }
}
