package org.redthread.texts.duties;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that a text asks of a party or an office.
///
/// @param partyId null for an office
/// @param subject the round, the silence procedure, the version or the text that it is about
/// @param round its number; 0 for what belongs to none
/// @param count of what waits, where it can be counted
/// @param language of a translation; empty for all else
record Waits(
        Kind kind,
        UUID dialogueId,
        @Nullable UUID partyId,
        UUID subject,
        String slug,
        String symbol,
        String title,
        int round,
        ZoneId zone,
        @Nullable Instant since,
        @Nullable Instant due,
        int count,
        String language) {}
