package org.redthread.meetings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry of a printed list of attendance: the name of the time, and whose name it is.
///
/// @param present false for a party that the source names as absent
/// @param time the how-manieth attendance it is, as the source says: Lebanon's first, India's second
public record Attendance(
        Kind kind,
        boolean present,
        String printed,
        UUID partyId,
        @Nullable Integer time,
        @Nullable String timeAt) {

    public enum Kind {
        COUNTRY,
        ORGANISATION
    }
}
