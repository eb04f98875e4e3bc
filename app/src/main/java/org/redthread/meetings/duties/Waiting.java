package org.redthread.meetings.duties;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that a meeting asks of a party or an office.
///
/// @param partyId null for an office
/// @param subject the meeting, or the thing of it that is asked about
/// @param label of the meeting, in the language asked for
/// @param count of what waits, where it can be counted
/// @param what in the words of whoever recorded it; may be empty
record Waiting(
        Kind kind,
        UUID dialogueId,
        @Nullable UUID partyId,
        UUID subject,
        String slug,
        String symbol,
        String label,
        ZoneId zone,
        @Nullable Instant since,
        @Nullable Instant due,
        int count,
        String what) {}
