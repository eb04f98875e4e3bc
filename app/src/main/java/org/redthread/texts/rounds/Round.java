package org.redthread.texts.rounds;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.texts.negotiations.Negotiated;

/// A stage in which parties are asked for what they want changed in one version of a text.
///
/// @param number among the rounds of the text, from 1
/// @param versionId of the version that proposals are made on
/// @param deadline the moment from which a reply is late; page, letter and calendar all say this one
/// @param firstDeadline what was set when the round was opened
/// @param zone on whose clock the deadline was set
/// @param shownAt when all who are asked were shown what all proposed; null before
/// @param closedAt null while the round is open, late or not
/// @param version counts its changes, so that nobody overwrites what somebody else changed meanwhile
public record Round(
        UUID dialogueId,
        UUID negotiationId,
        UUID id,
        int number,
        UUID versionId,
        Stage stage,
        Instant openedAt,
        Instant deadline,
        Instant firstDeadline,
        ZoneId zone,
        @Nullable Instant shownAt,
        @Nullable Instant closedAt,
        int version) {

    public boolean isOpen() {
        return closedAt == null;
    }

    /// Whether a reply that is handed in at that moment is in time. The deadline itself is too late.
    public boolean takesAt(Instant moment) {
        return isOpen() && moment.isBefore(deadline);
    }

    /// Whether a reply is late at that moment, and can still be admitted.
    public boolean isLateAt(Instant moment) {
        return isOpen() && !moment.isBefore(deadline);
    }

    public boolean isExtended() {
        return !deadline.equals(firstDeadline);
    }

    public boolean isShown() {
        return shownAt != null;
    }

    /// Its address inside the dialogue's, without language and date: `/negotiations/action-plan/rounds/1`.
    public String inside(Negotiated text) {
        return text.inside() + "/rounds/" + number;
    }
}
