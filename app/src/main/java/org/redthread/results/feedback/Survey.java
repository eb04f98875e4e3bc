package org.redthread.results.feedback;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The short form about one meeting, and whom it asks.
///
/// @param asked circles of those who were there, in the spelling of [org.redthread.access.Circle]
/// @param closesAt the first moment at which nothing is taken any more; it is never moved, so that nobody looks at
///     counts and lets others answer after that
public record Survey(
        UUID id,
        UUID dialogueId,
        UUID meetingId,
        List<String> asked,
        Grounds grounds,
        boolean sample,
        Instant openedAt,
        Instant closesAt) {

    /// From how many answers on anything is told of them; the database says the same.
    public static final int FEWEST = 5;

    /// How it is known who was there.
    public enum Grounds {
        /// Parties of which somebody was checked in, and the Chair.
        PRESENT,
        /// Nobody was checked in: parties that nominated a delegation, and the Chair.
        REGISTERED,
        /// Neither was kept here: everybody who holds a mandate in the dialogue.
        ALL
    }

    public Survey {
        asked = List.copyOf(asked);
    }

    public boolean openAt(Instant moment) {
        return moment.isBefore(closesAt);
    }
}
