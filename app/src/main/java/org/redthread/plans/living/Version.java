package org.redthread.plans.living;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A version of a plan: as it stood at a moment, whole and for good. What it holds is asked for by itself.
///
/// @param number from 1
/// @param label what it is called, such as the meeting that it was made for
/// @param checksum SHA-256 over what is frozen, in hexadecimal
/// @param endorsedOn the day of its endorsement; null for one that nobody endorsed
/// @param endorsedAt the meeting that endorsed it; null where it was none
/// @param publishedAt null for one that only the dialogue reads
public record Version(
        UUID id,
        int number,
        String label,
        Instant madeAt,
        String madeBy,
        String checksum,
        @Nullable LocalDate endorsedOn,
        @Nullable UUID endorsedAt,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy) {

    public boolean published() {
        return publishedAt != null;
    }
}
