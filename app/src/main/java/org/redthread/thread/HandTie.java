package org.redthread.thread;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A link that somebody of the secretariat tied by hand, seen from one of its knots.
///
/// @param forwards whether it is read from where one stands
/// @param note what was given as its source in free words
/// @param circle who may know of it, in the spelling of [org.redthread.access.Circle]
/// @param setBy by role
public record HandTie(
        UUID id,
        LinkKind kind,
        boolean forwards,
        Knot other,
        Told told,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        List<String> sources,
        @Nullable String note,
        String circle,
        String setBy,
        Instant setAt) {}
