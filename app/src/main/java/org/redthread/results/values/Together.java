package org.redthread.results.values;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.redthread.results.frameworks.Period;

/// What the values of a series come to, over all periods and all tellers that the reader may see.
///
/// @param tellers how many told something
/// @param lastPeriod the last that any of them told of
/// @param number of a share or a ratio its numerator; null where the kind has no sum
/// @param whole its denominator
public record Together(
        int series,
        Told.Kind kind,
        int tellers,
        Period lastPeriod,
        @Nullable BigDecimal number,
        @Nullable BigDecimal whole) {}
