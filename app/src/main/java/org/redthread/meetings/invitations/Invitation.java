package org.redthread.meetings.invitations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A letter of invitation in the register of its dialogue.
///
/// @param number runs through the year without a gap
/// @param symbol as the letter prints it: `RH/INV/2026/0001`
/// @param answer null until the party gave one
/// @param told days and place as the party was told last; null once the meeting was taken from its calendar
/// @param sequence of the calendar entry that it was told by (RFC 5545, 3.8.7.4)
public record Invitation(
        UUID dialogueId,
        UUID meetingId,
        UUID partyId,
        UUID id,
        int year,
        int number,
        String symbol,
        Instant invitedAt,
        @Nullable Answer answer,
        @Nullable Instant answeredAt,
        @Nullable String told,
        int sequence) {

    /// What a party says to an invitation; it may say otherwise later.
    public enum Answer {
        ACCEPTED,
        DECLINED
    }
}
