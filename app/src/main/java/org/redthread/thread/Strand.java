package org.redthread.thread;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A link seen from one of its knots.
///
/// @param forwards whether it is read from where one stands, `mandates`; else backwards, `is mandated by`
/// @param knot at the other end
/// @param note what it says beyond its kind, as the record says it
/// @param inferred whether it was worked out and no source states it
public record Strand(
        LinkKind kind,
        boolean forwards,
        Knot knot,
        Told told,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        List<String> sources,
        String setBy,
        @Nullable String note,
        boolean inferred) {

    /// Whether it leads to a reason, not to what was done about it.
    public boolean up() {
        return kind.leadsUp(forwards);
    }
}
