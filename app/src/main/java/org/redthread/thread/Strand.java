package org.redthread.thread;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /// The same link as two lines of the record tell it, with the sources and the words of both. It was worked out only
    /// where both say so.
    Strand with(Strand other) {
        var both = Stream.concat(sources.stream(), other.sources.stream())
                .distinct()
                .toList();
        var notes =
                Stream.of(note, other.note).filter(Objects::nonNull).distinct().collect(Collectors.joining("; "));
        return new Strand(
                kind,
                forwards,
                knot,
                told,
                since,
                until,
                both,
                setBy,
                notes.isEmpty() ? null : notes,
                inferred && other.inferred);
    }

    /// Whether the record tied it, not somebody in this house.
    public boolean recorded() {
        return setBy.equals(Threads.RECORD);
    }

    /// Whether it leads to a reason, not to what was done about it.
    public boolean up() {
        return kind.leadsUp(forwards);
    }
}
