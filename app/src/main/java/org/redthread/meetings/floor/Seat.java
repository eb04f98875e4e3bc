package org.redthread.meetings.floor;

import java.util.UUID;

/// A party in the room, in the rank in which it is heard.
public record Seat(UUID party, Rank rank) {

    /// Nobody of a later rank is heard before somebody of an earlier one.
    public enum Rank {
        COUNTRY,
        OBSERVER,
        ORGANISATION
    }
}
