package org.redthread.profiles;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;

/// A migration profile that a source names. Its text is not on record.
///
/// @param edition the time that it describes
/// @param status null where no source says how it stands
public record Profile(
        UUID dialogueId,
        int place,
        String printed,
        UUID partyId,
        Kind kind,
        @Nullable When edition,
        @Nullable Status status,
        @Nullable When published,
        @Nullable String note,
        List<String> sources) {

    public enum Kind {
        EXTENDED,
        /// A short one, renewed every year, of standard data.
        LIGHT,
        MEDIUM,
        BRIEF,
        /// A source says no more than that it is a migration profile.
        PROFILE,
        /// A source says no more than that there is one of the country.
        MENTIONED
    }

    public enum Status {
        ENDORSED,
        /// No endorsement came within three months: not the country's position, replaceable at any time.
        PUBLISHED_AS_DRAFT
    }
}
