package org.redthread.results.collecting;

import java.math.BigDecimal;
import java.math.MathContext;
import org.redthread.results.frameworks.Series;
import org.redthread.results.values.Told;

/// Whether a value differs so much from the one before that somebody should look twice: more than twice or less than
/// half
/// of it; a share by more than twenty points; a running total that falls.
final class Leap {

    private static final BigDecimal TWICE = BigDecimal.TWO;
    private static final BigDecimal POINTS = new BigDecimal("0.2");

    private Leap() {}

    static boolean between(Told before, Told now, Series series) {
        var was = size(before);
        var is = size(now);
        if (series.overTime() == Series.OverTime.CUMULATIVE && is.compareTo(was) < 0) return true;
        return switch (series.kind()) {
            case SHARE -> is.subtract(was).abs().compareTo(POINTS) > 0;
            case NUMBER, RATIO, INDEX ->
                was.signum() != 0
                        && (is.abs().compareTo(was.abs().multiply(TWICE)) > 0
                                || is.abs().multiply(TWICE).compareTo(was.abs()) < 0);
            case SCALE, YES_NO, NARRATIVE -> false;
        };
    }

    private static BigDecimal size(Told told) {
        var number = told.number() == null ? BigDecimal.ZERO : told.number();
        return told.whole() == null ? number : number.divide(told.whole(), MathContext.DECIMAL64);
    }
}
