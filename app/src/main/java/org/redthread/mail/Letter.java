package org.redthread.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A letter in the outbox.
///
/// @param account to whom it goes; null for an address without an account
/// @param dialogue whose secretariat may read it; null for what belongs to none
/// @param language two letters, of the text
/// @param html the same text for readers who want it dressed; null where it is dressed on its way
/// @param word what was said of it last, in the words of the server that it was handed to, or the key of a message
///     where that server was not reached; null while nobody has tried
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
        Instant postedAt,
        @Nullable String word) {

    /// Whether it came to an end that somebody should look at.
    public boolean astray() {
        return state == State.FAILED || state == State.IN_DOUBT;
    }

    public enum State {
        QUEUED,
        /// All but the last line was handed over: if nothing more is heard of it, it is in doubt.
        HANDING,
        SENT,
        FAILED,
        /// Handed over, but the answer was lost: never sent again in silence.
        IN_DOUBT
    }
}
