package org.redthread.projects.iati;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.iati.Fault;
import org.redthread.iati.Mapping;

/// A file that was brought, and what became of it.
///
/// @param size in bytes
/// @param bytes how many of them are read
/// @param moreFields how often fields were met that the mapping does not tell one by one
/// @param added activities that are not held yet; with the three after it null until the file is read
/// @param comparedWith the file that had been taken last when they were counted
public record Brought(
        UUID dialogueId,
        UUID id,
        String name,
        long size,
        String circle,
        State state,
        Instant openedAt,
        String openedBy,
        long bytes,
        int activities,
        @Nullable Refusal refusal,
        List<Mapping.Line> mapping,
        long moreFields,
        List<FindingKind> kinds,
        @Nullable Integer added,
        @Nullable Integer changed,
        @Nullable Integer unchanged,
        @Nullable Integer refused,
        @Nullable UUID comparedWith,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {

    public enum State {
        READING,
        /// Waits to be taken.
        READY,
        /// Nothing of it can be taken.
        REFUSED,
        TAKEN,
        CANCELLED,
        /// The house was stopped while it read.
        FAILED
    }

    /// Why nothing of a file can be taken.
    ///
    /// @param reason null where one identifier stands twice; then `value` is the row of the first
    public record Refusal(Fault.@Nullable Reason reason, String value, int row, int line, String identifier) {}

    static Brought begun(UUID dialogue, UUID id, String name, long size, String circle, Instant at, String by) {
        return new Brought(
                dialogue,
                id,
                name,
                size,
                circle,
                State.READING,
                at,
                by,
                0,
                0,
                null,
                List.of(),
                0,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /// The same, read to its end.
    Brought read(
            int activities,
            List<Mapping.Line> mapping,
            long moreFields,
            List<FindingKind> kinds,
            ImportStore.Counts counts,
            @Nullable UUID last) {
        return new Brought(
                dialogueId,
                id,
                name,
                size,
                circle,
                State.READY,
                openedAt,
                openedBy,
                size,
                activities,
                refusal,
                mapping,
                moreFields,
                kinds,
                counts.added(),
                counts.changed(),
                counts.unchanged(),
                counts.refused(),
                last,
                endedAt,
                endedBy);
    }

    /// The same, counted against what is held by now.
    Brought counted(ImportStore.Counts counts, @Nullable UUID last) {
        return read(activities, mapping, moreFields, kinds, counts, last);
    }

    public Audience audience() {
        return Audience.of(circle);
    }

    public int percent() {
        return size == 0 ? 0 : (int) Math.min(100, bytes * 100 / size);
    }
}
