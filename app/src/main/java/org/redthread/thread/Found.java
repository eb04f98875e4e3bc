package org.redthread.thread;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A link met on the way up or down, beside the knot that it was followed from.
record Found(
        boolean up,
        int step,
        String atKind,
        UUID atId,
        boolean forwards,
        LinkKind kind,
        String fromKind,
        UUID fromId,
        String toKind,
        UUID toId,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        List<String> sources,
        String setBy,
        @Nullable String note,
        boolean inferred) {

    Knot at() {
        return new Knot(atKind, atId);
    }

    Knot next() {
        return forwards ? new Knot(toKind, toId) : new Knot(fromKind, fromId);
    }

    Strand strand(Told told) {
        return new Strand(kind, forwards, next(), told, since, until, sources, setBy, note, inferred);
    }
}
