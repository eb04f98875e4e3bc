package org.redthread.results.values;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What the values of a series come to in one period, and over all of them.
///
/// @param told how many tellers told something of the period
/// @param number of the period; of a share or a ratio the sum of numerators; null for silence and where the kind has no
///     sum
/// @param total over all periods, as the series adds them up
public record InPeriod(
        int series,
        Told.Kind kind,
        int told,
        @Nullable BigDecimal number,
        @Nullable BigDecimal whole,
        @Nullable BigDecimal total,
        @Nullable BigDecimal totalWhole) {}
