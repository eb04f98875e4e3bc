package org.redthread.iati;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the standard allows and people seldom mean.
final class Oddities {

    private static final int YEAR = 4;

    private Oddities() {}

    static void seek(Activity activity, Consumer<Finding> findings) {
        activity.element().children("budget").forEach(budget -> {
            var value = budget.child("value");
            if (value != null && isBelowZero(value.text()))
                findings.accept(odd(activity, value, Fault.Oddity.BUDGET_BELOW_ZERO, List.of(value.text())));
        });
        activity.element()
                .children("result")
                .flatMap(result -> result.children("indicator"))
                .forEach(indicator -> {
                    twice(activity, indicator, findings);
                    baselines(activity, indicator, findings);
                });
    }

    private static boolean isBelowZero(String text) {
        try {
            return new BigDecimal(text.strip()).signum() < 0;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static void twice(Activity activity, Element indicator, Consumer<Finding> findings) {
        var seen = new HashSet<String>();
        indicator.children("period").forEach(period -> {
            var stretch = date(period, "period-start") + "/" + date(period, "period-end");
            if (!seen.add(stretch)) findings.accept(odd(activity, period, Fault.Oddity.PERIOD_TWICE, List.of(stretch)));
        });
    }

    /// The year is compared: most baselines have nothing finer.
    private static void baselines(Activity activity, Element indicator, Consumer<Finding> findings) {
        indicator.children("baseline").forEach(baseline -> {
            var year = baseline.value("year");
            if (year == null || year.length() != YEAR) return;
            indicator.children("period").forEach(period -> {
                var end = date(period, "period-end");
                if (end.length() >= YEAR && end.substring(0, YEAR).compareTo(year) < 0)
                    findings.accept(odd(activity, period, Fault.Oddity.BASELINE_AFTER_PERIOD, List.of(year, end)));
            });
        });
    }

    private static String date(Element period, String of) {
        var element = period.child(of);
        @Nullable String date = element == null ? null : element.value("iso-date");
        return date == null ? "" : date;
    }

    private static Finding odd(Activity activity, Element at, Fault.Oddity oddity, List<String> values) {
        return new Finding(
                activity.row(),
                activity.identifier(),
                at.path(),
                at.line(),
                Severity.WARNING,
                new Fault.Odd(oddity, values));
    }
}
