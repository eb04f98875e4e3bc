package org.redthread.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A letter in the outbox.
///
/// @param account to whom it goes; null for an address without an account
/// @param dialogue whose secretariat may read it; null for what belongs to none
/// @param language two letters, of the text
/// @param html the same text for readers who want it dressed; null while letters are plain
public record Letter(
        UUID id,
        @Nullable UUID account,
        String address,
        @Nullable UUID dialogue,
        String language,
        String subject,
        String body,
        @Nullable String html,
        State state,
        Instant postedAt) {

    public enum State {
        QUEUED,
        SENT,
        FAILED,
        /// Handed over, but the answer was lost: never sent again in silence.
        IN_DOUBT
    }
}
