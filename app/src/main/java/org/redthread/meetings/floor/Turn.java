package org.redthread.meetings.floor;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A party's turn to speak: waited for, taken, or over.
///
/// @param onBehalfOf the group that it speaks for; null for itself
/// @param used of its time so far, up to where the clock stood last
/// @param later whether it gave way to all others
public record Turn(UUID party, Reason reason, @Nullable String onBehalfOf, Duration used, boolean later) {

    public enum Reason {
        POINT_OF_ORDER,
        TURN,
        REPLY
    }

    static Turn of(UUID party, Reason reason, @Nullable String onBehalfOf) {
        return new Turn(party, reason, onBehalfOf, Duration.ZERO, false);
    }

    Turn having(Duration more) {
        return new Turn(party, reason, onBehalfOf, used.plus(more), later);
    }

    Turn forGroup(@Nullable String group) {
        return new Turn(party, reason, group, used, later);
    }

    Turn givingWay() {
        return new Turn(party, reason, onBehalfOf, used, true);
    }

    boolean is(Turn other) {
        return party.equals(other.party) && reason == other.reason;
    }
}
