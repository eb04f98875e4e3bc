package org.redthread.meetings.convening;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A sitting of a meeting: planned, and as it was.
///
/// @param openedAt when the Chair opened it; null before
public record Session(
        UUID id,
        String name,
        Instant begins,
        Instant ends,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt) {

    public boolean isOpen() {
        return openedAt != null && closedAt == null;
    }
}
