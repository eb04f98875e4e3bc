package org.redthread.meetings.floor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One item of the agenda: as planned, and as it went.
///
/// @param number as printed, `3` or `3.1`; it gives the order and what belongs below what
/// @param session in which it is to be taken; null while that is open
/// @param begins planned; `begunAt` is when it began
/// @param documents by their identity in the room of documents
/// @param version counts its changes
public record Item(
        UUID id,
        String number,
        Kind kind,
        String title,
        @Nullable UUID session,
        @Nullable Instant begins,
        @Nullable Instant ends,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt,
        List<Speaker> speakers,
        List<UUID> documents,
        int version) {

    public enum Kind {
        ITEM,
        PANEL,
        PRESENTATION,
        /// A reception, a dinner, a visit: on the agenda, and nobody takes the floor.
        SOCIAL
    }

    /// How deep it lies: 1 for `3`, 2 for `3.1`.
    public int depth() {
        return number.split("\\.", -1).length;
    }

    public boolean isOpen() {
        return begunAt != null && endedAt == null;
    }

    /// As it stands on a line: `3.1 Panel on data`.
    public String label() {
        return number + " " + title;
    }
}
