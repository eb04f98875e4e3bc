package org.redthread.meetings.invitations;

import java.time.Instant;
import java.util.UUID;

/// That somebody was there at a session.
///
/// @param person false for the one line of a delegation of which not even the number is on record
/// @param byCode whether it was by the code that was said at the door, and not by a tick in the list
public record CheckedIn(UUID sessionId, UUID partyId, UUID delegateId, boolean person, boolean byCode, Instant at) {}
