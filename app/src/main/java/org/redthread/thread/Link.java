package org.redthread.thread;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the thread.
record Link(
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

    boolean holdsOn(LocalDate day) {
        return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }

    Knot other(Knot knot) {
        return leadsFrom(knot) ? new Knot(toKind, toId) : new Knot(fromKind, fromId);
    }

    Strand from(Knot knot, Told told) {
        return new Strand(kind, leadsFrom(knot), other(knot), told, since, until, sources, setBy, note, inferred);
    }

    private boolean leadsFrom(Knot knot) {
        return fromId.equals(knot.id()) && fromKind.equals(knot.kind());
    }
}
