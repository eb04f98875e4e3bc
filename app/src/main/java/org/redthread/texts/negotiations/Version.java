package org.redthread.texts.negotiations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A version of a negotiated text in one language, without its words.
///
/// @param number 0 is the zero draft
/// @param roundId the round whose outcome it is; null for one that was handed in
/// @param translatesId the version whose words it says in another language; null for the authentic one
/// @param checksum SHA-256 over all provisions, in hexadecimal
/// @param notices what the file held and a text cannot hold, as [org.redthread.texts.NotHeld] spells it
/// @param undoneAt null for a version that stands
public record Version(
        UUID dialogueId,
        UUID negotiationId,
        UUID id,
        int number,
        String language,
        Instant madeAt,
        String madeBy,
        @Nullable UUID roundId,
        @Nullable UUID translatesId,
        String checksum,
        List<String> notices,
        @Nullable Instant undoneAt) {

    public boolean stands() {
        return undoneAt == null;
    }
}
