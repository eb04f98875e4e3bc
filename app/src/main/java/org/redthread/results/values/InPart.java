package org.redthread.results.values;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.redthread.results.frameworks.Part;

/// What a series comes to in one period by one part.
///
/// @param told how many tellers told it
/// @param number of a share or a ratio the sum of numerators
public record InPart(
        Part part,
        Told.Kind kind,
        int told,
        BigDecimal number,
        @Nullable BigDecimal whole) {}
