package org.redthread.results.sums;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.redthread.results.frameworks.Series;
import org.redthread.results.frameworks.Series.OverTime;
import org.redthread.results.frameworks.Split;

/// The only ways in which values are added. `results.together` does the same in the database.
public final class Sums {

    private Sums() {}

    /// Of one series over all periods and tellers: what adds up over time is added, of all else the last that each
    /// teller told counts.
    ///
    /// @param values at most one of a teller and a period
    public static Sum over(Series series, List<Value> values) {
        return switch (series.kind()) {
            case INDEX, SCALE, YES_NO, NARRATIVE -> new Sum.Refused(Sum.Why.NOT_A_QUANTITY);
            case NUMBER, SHARE, RATIO ->
                added(series, series.overTime() == OverTime.INCREMENTAL ? values : lastOfEach(values));
        };
    }

    private static List<Value> lastOfEach(List<Value> values) {
        var last = new HashMap<Integer, Value>();
        for (var value : values)
            last.merge(value.teller(), value, (one, other) -> one.period().compareTo(other.period()) > 0 ? one : other);
        return List.copyOf(last.values());
    }

    private static Sum added(Series series, List<Value> values) {
        if (values.isEmpty()) return new Sum.Refused(Sum.Why.NOTHING);
        var number = BigDecimal.ZERO;
        var whole = BigDecimal.ZERO;
        for (var value : values) {
            number = number.add(value.number());
            if (value.whole() != null) whole = whole.add(value.whole());
        }
        return new Sum.Of(series.unit(), number, series.kind().ofTwo() ? whole : null);
    }

    /// Of several series: only what has one unit is added, and a share to shares alone.
    public static Sum together(List<Sum> sums) {
        var added = new ArrayList<Sum.Of>();
        for (var sum : sums)
            switch (sum) {
                case Sum.Of of -> added.add(of);
                case Sum.Refused refused -> {
                    if (refused.why() != Sum.Why.NOTHING) return refused;
                }
            }
        if (added.isEmpty()) return new Sum.Refused(Sum.Why.NOTHING);
        var first = added.getFirst();
        var number = BigDecimal.ZERO;
        var whole = BigDecimal.ZERO;
        for (var each : added) {
            if (!each.unit().equals(first.unit()) || (each.whole() == null) != (first.whole() == null))
                return new Sum.Refused(Sum.Why.UNITS_DIFFER);
            number = number.add(each.number());
            if (each.whole() != null) whole = whole.add(each.whole());
        }
        return new Sum.Of(first.unit(), number, first.whole() == null ? null : whole);
    }

    /// Of the parts of a split: never of parts that overlap.
    public static Sum parts(Split split, List<Sum> parts) {
        return split.overlaps() ? new Sum.Refused(Sum.Why.PARTS_OVERLAP) : together(parts);
    }
}
