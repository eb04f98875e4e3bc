package org.redthread.meetings.floor;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.meetings.Intervention;

/// What the rapporteur noted of one intervention.
///
/// @param party null where nobody in particular said it
/// @param onBehalfOf the group that the party spoke for, as it called itself
/// @param attributed whether the summary may name the speaker
/// @param at when the note was begun
/// @param version counts its changes
public record Noted(
        UUID id,
        @Nullable UUID session,
        @Nullable UUID item,
        @Nullable UUID party,
        @Nullable String onBehalfOf,
        Set<Intervention.Kind> kinds,
        String text,
        List<About> about,
        boolean attributed,
        Instant at,
        int version) {

    /// The same as another version.
    Noted as(int other) {
        return new Noted(id, session, item, party, onBehalfOf, kinds, text, about, attributed, at, other);
    }
}
