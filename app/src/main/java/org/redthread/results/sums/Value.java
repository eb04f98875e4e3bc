package org.redthread.results.sums;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.redthread.results.frameworks.Period;

/// A value as a teller told it of one period.
///
/// @param number of a share or a ratio its numerator
/// @param whole of a share or a ratio its denominator, above 0; else null
public record Value(
        int teller,
        Period period,
        BigDecimal number,
        @Nullable BigDecimal whole) {}
