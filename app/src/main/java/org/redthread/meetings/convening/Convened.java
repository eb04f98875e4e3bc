package org.redthread.meetings.convening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.meetings.Meeting;
import org.springframework.modulith.NamedInterface;

/// A meeting that was convened here, as it stands.
///
/// @param version counts its changes, so that nobody overwrites what somebody else changed meanwhile
/// @param symbol that all its documents begin with: `BP/SOM/33`
/// @param zone in which its clock hangs on the wall
/// @param registrationCloses a nomination before this moment counts
/// @param quota of delegates, a party
/// @param seats in all; null for no bound
/// @param sessions in the order of time
@NamedInterface("held")
public record Convened(
        Meeting meeting,
        State state,
        int version,
        String symbol,
        Mode mode,
        ZoneId zone,
        Instant registrationCloses,
        int quota,
        @Nullable Integer seats,
        int correctionDays,
        @Nullable UUID modelledOn,
        List<Session> sessions) {

    public UUID dialogue() {
        return meeting.dialogueId();
    }

    public UUID id() {
        return meeting.id();
    }

    public String slug() {
        return meeting.slug();
    }

    public LocalDate firstDay() {
        return held().first();
    }

    public LocalDate lastDay() {
        return held().last();
    }

    /// Whether a nomination made at that moment counts.
    public boolean registersAt(Instant moment) {
        return state == State.REGISTRATION_OPEN && moment.isBefore(registrationCloses);
    }

    /// The session that is on, where one is.
    public Optional<Session> sitting() {
        return sessions.stream().filter(Session::isOpen).findFirst();
    }

    private org.redthread.record.When held() {
        var held = meeting.held();
        if (held == null) throw new IllegalStateException(symbol + " was convened without a day");
        return held;
    }
}
