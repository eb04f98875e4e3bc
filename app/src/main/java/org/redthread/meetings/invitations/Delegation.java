package org.redthread.meetings.invitations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whom a party sends to a meeting.
///
/// @param country false for an organisation
/// @param version counts its changes, so that nobody overwrites what somebody else changed meanwhile
/// @param credentials the document that says that they may act for the party; null until it is handed in
/// @param delegates as far as the reader may know who they are, in their own order
public record Delegation(
        UUID dialogueId,
        UUID meetingId,
        UUID partyId,
        boolean country,
        int version,
        @Nullable UUID credentials,
        Instant registeredAt,
        Instant changedAt,
        List<Delegate> delegates) {

    /// Of how many persons the reader may know.
    public int persons() {
        return (int) delegates.stream()
                .filter(delegate -> delegate.capacity().isPerson())
                .count();
    }
}
