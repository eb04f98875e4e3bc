package org.redthread.results.sums;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// What values come to together, or why they come to nothing.
public sealed interface Sum {

    /// @param unit of what was added
    /// @param number of shares and ratios the sum of their numerators
    /// @param whole of shares and ratios the sum of their denominators; else null
    record Of(String unit, BigDecimal number, @Nullable BigDecimal whole) implements Sum {

        /// A share in per cent and a ratio as one number, to two places; anything else as it is.
        public BigDecimal shown(boolean percent) {
            if (whole == null) return number;
            return number.multiply(percent ? BigDecimal.valueOf(100) : BigDecimal.ONE)
                    .divide(whole, 2, RoundingMode.HALF_EVEN);
        }
    }

    record Refused(Why why) implements Sum {}

    enum Why {
        /// Nothing was told.
        NOTHING,
        /// Reach and service, people and offices, euro and lira: they are told beside each other.
        UNITS_DIFFER,
        /// Somebody may stand in two of the parts.
        PARTS_OVERLAP,
        /// Points on a scale, indexes, answers of yes or no, and words have no sum.
        NOT_A_QUANTITY
    }
}
