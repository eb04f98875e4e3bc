package org.redthread.results.frameworks;

import static java.math.RoundingMode.HALF_EVEN;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// How an indicator stands against its target on a day. Nobody types it.
///
/// The rule: a value that meets the last target is `REACHED`. Until the day of a milestone it must have gone at least
/// nine tenths of the way from the baseline to what the straight line between the milestones asks for on that day;
/// then it is `ON_COURSE`, else `BEHIND`. Once the last day is over, only the target itself is enough. Without a
/// baseline
/// there is no line: then the last milestone that is due counts, and before the first one is due it is on course. What
/// is to be kept is reached while it is no further from the target than a tenth of it.
public enum Standing {
    NO_TARGET,
    /// Nothing was told.
    SILENT,
    REACHED,
    ON_COURSE,
    BEHIND;

    private static final BigDecimal NINE_TENTHS = new BigDecimal("0.9");
    private static final BigDecimal A_TENTH = new BigDecimal("0.1");

    /// @param actual of a share in per cent; null for nothing told
    public static Standing of(Indicator indicator, @Nullable BigDecimal actual, LocalDate on) {
        var target = indicator.target();
        if (actual == null) return SILENT;
        if (target == null) return NO_TARGET;
        if (indicator.direction() == Indicator.Direction.KEEP)
            return actual.subtract(target).abs().compareTo(target.abs().multiply(A_TENTH)) <= 0 ? REACHED : BEHIND;
        if (meets(indicator, actual, target)) return REACHED;
        if (!indicator.targets().lastKey().last().isAfter(on)) return BEHIND;
        var from = indicator.baseline();
        var asked = asked(indicator, on);
        if (asked == null) return ON_COURSE;
        if (from == null) return meets(indicator, actual, asked) ? ON_COURSE : BEHIND;
        var needed = from.add(asked.subtract(from).multiply(NINE_TENTHS));
        return meets(indicator, actual, needed) ? ON_COURSE : BEHIND;
    }

    private static boolean meets(Indicator indicator, BigDecimal actual, BigDecimal asked) {
        var beside = actual.compareTo(asked);
        return indicator.direction() == Indicator.Direction.UP ? beside >= 0 : beside <= 0;
    }

    /// What the line asks for on the day; without a baseline the last milestone that is due, null before the first.
    private static @Nullable BigDecimal asked(Indicator indicator, LocalDate on) {
        var before = indicator.baseline();
        var since = indicator.baselineOn();
        for (var milestone : indicator.targets().entrySet()) {
            var due = milestone.getKey().last();
            if (due.isAfter(on)) {
                if (indicator.baseline() == null || before == null || since == null || !since.isBefore(due))
                    return before;
                var way = BigDecimal.valueOf(Math.max(0, ChronoUnit.DAYS.between(since, on)));
                var whole = BigDecimal.valueOf(ChronoUnit.DAYS.between(since, due));
                return before.add(milestone
                        .getValue()
                        .subtract(before)
                        .multiply(way)
                        .divide(whole, new MathContext(12, HALF_EVEN)));
            }
            before = milestone.getValue();
            since = due;
        }
        return before;
    }
}
