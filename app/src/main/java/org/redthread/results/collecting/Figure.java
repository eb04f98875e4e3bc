package org.redthread.results.collecting;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a number as people type it: blanks may part the thousands, a comma or a full stop the decimals, and the unit
/// may
/// stand behind. What can mean two things is not guessed.
sealed interface Figure {

    record Of(BigDecimal value) implements Figure {}

    /// Nothing was typed.
    record None() implements Figure {}

    record Wrong(Why why) implements Figure {}

    enum Why {
        NO_NUMBER,
        /// `1,000`: a thousand, or one.
        AMBIGUOUS,
        UNIT,
        CURRENCY,
        /// A share is told as a part and its whole.
        PERCENT
    }

    Pattern WRITTEN = Pattern.compile("(-?\\d{1,15})(?:([.,])(\\d{1,6}))?\\s*(\\D*)");
    Pattern BLANKS = Pattern.compile("(?<=\\d)[ \\u00a0\\u202f'](?=\\d{3}(?!\\d))");

    static Figure read(String typed, String unit) {
        if (typed.isBlank()) return new None();
        var matcher = WRITTEN.matcher(BLANKS.matcher(typed.strip()).replaceAll(""));
        if (!matcher.matches()) return new Wrong(Why.NO_NUMBER);
        var decimals = matcher.group(3);
        if (",".equals(matcher.group(2)) && decimals.length() == 3) return new Wrong(Why.AMBIGUOUS);
        var wrong = wrongUnit(matcher.group(4).strip(), unit);
        if (wrong != null) return new Wrong(wrong);
        return new Of(new BigDecimal(matcher.group(1) + (decimals == null ? "" : "." + decimals)));
    }

    private static @Nullable Why wrongUnit(String said, String unit) {
        if (said.isEmpty() || said.equalsIgnoreCase(unit)) return null;
        if (said.equals("%")) return Why.PERCENT;
        if (!unit.startsWith("money:")) return Why.UNIT;
        return said.equals(unit.substring("money:".length())) ? null : Why.CURRENCY;
    }
}
