package org.redthread.meetings.summaries;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a party wants corrected in a draft, and what became of it.
///
/// @param draft number of the draft that it read
/// @param key of the paragraph there
/// @param wanted in the party's words
/// @param answer the secretariat's; never missing where the correction is not taken
public record Correction(
        UUID id,
        UUID partyId,
        int draft,
        String key,
        String wanted,
        @Nullable String reason,
        Instant filedAt,
        String filedBy,
        Disposition disposition,
        @Nullable String answer) {

    public enum Disposition {
        OPEN,
        TAKEN,
        NOT_TAKEN
    }
}
