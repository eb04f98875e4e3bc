package org.redthread.thread;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A link seen from one of its knots.
///
/// @param down whether it leads away from where one stands: read forwards, `mandates`; else backwards, `is mandated by`
/// @param knot at the other end
public record Strand(
        LinkKind kind,
        boolean down,
        Knot knot,
        Told told,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        List<String> sources,
        String setBy) {}
