package org.redthread.meetings;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was said on one point, in our words; by nobody in particular where the source names no speaker.
///
/// @param printed the name of the speaker's party as printed
/// @param outcome what became of it at the same meeting
public record Intervention(
        @Nullable String printed,
        @Nullable UUID partyId,
        Kind kind,
        String what,
        @Nullable String outcome,
        @Nullable String outcomeAt,
        @Nullable String at,
        List<String> sources) {

    public enum Kind {
        SUPPORTS,
        SUPPORTS_WITH_COMMENTS,
        REQUESTS_A_CHANGE,
        RESERVES,
        INFORMS,
        OFFERS_TO_HOST,
        OFFERS_EXPERTISE,
        PLEDGES;

        /// Something that somebody may be reminded of.
        public boolean isOffer() {
            return this == OFFERS_TO_HOST || this == OFFERS_EXPERTISE || this == PLEDGES;
        }
    }
}
