package org.redthread.texts.endorsement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a party stands towards the text.
///
/// @param words the reservation, statement or explanation, which stands as a note in the text
/// @param at identity of the provision that the words are about; null for the whole text
/// @param saidBy who said it; null for a party that was absent
/// @param capacity in which it was said: minister, head of delegation
/// @param inStead whether the secretariat recorded it, and not the party itself
public record Position(
        UUID partyId,
        Stand position,
        @Nullable String words,
        @Nullable String at,
        @Nullable String saidBy,
        @Nullable String capacity,
        @Nullable LocalDate saidOn,
        Instant recordedAt,
        String recordedBy,
        boolean inStead) {

    public enum Stand {
        ENDORSES,
        WITH_RESERVATION,
        WITH_STATEMENT,
        DOES_NOT_ADOPT,
        ABSENT;

        /// Whether it says nothing without words of its own.
        public boolean needsWords() {
            return this == WITH_RESERVATION || this == WITH_STATEMENT;
        }

        /// Whether words can be added to it.
        public boolean takesWords() {
            return needsWords() || this == DOES_NOT_ADOPT;
        }
    }
}
