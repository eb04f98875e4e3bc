package org.redthread.meetings.floor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an act says beside who and when; which of it there is depends on the act.
///
/// @param seats of an opening: who is in the room, in the order in which a tour goes round
/// @param limit seconds for each speaker; 0 for no limit
/// @param onBehalfOf the group that the party speaks for, as it calls itself
public record Detail(
        Floor.@Nullable Form form,
        @Nullable List<Seat> seats,
        @Nullable Integer limit,
        @Nullable String onBehalfOf) {

    public static final Detail NONE = new Detail(null, null, null, null);

    static Detail opening(Floor.Form form, List<Seat> seats, int limit) {
        return new Detail(form, seats, limit, null);
    }

    static Detail forGroup(@Nullable String onBehalfOf) {
        return new Detail(null, null, null, onBehalfOf);
    }

    static Detail limit(int seconds) {
        return new Detail(null, null, seconds, null);
    }
}
