package org.redthread.meetings.summaries;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far the summary of a meeting has come.
///
/// @param participants as counted in the room by somebody, where not every delegation has a number
/// @param correctionsUntil a correction before this moment counts; null before the summary was sent
/// @param checksum SHA-256 of the published words as plain text, in hexadecimal
public record Standing(
        @Nullable Integer participants,
        @Nullable Instant correctionsUntil,
        @Nullable Instant approvedAt,
        @Nullable String approvedBy,
        @Nullable Instant publishedAt,
        @Nullable UUID documentId,
        @Nullable String checksum) {

    static final Standing NOTHING_YET = new Standing(null, null, null, null, null, null, null);
}
