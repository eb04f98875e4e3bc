package org.redthread.texts.rounds;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Where a party that is asked stands in a round.
///
/// @param remindedAt each time that it was reminded, the first first
/// @param submissions the first first
/// @param changes how many it proposes now, those that wait for the Chair included
/// @param remarks how many comments without a proposed wording it made
public record Answer(
        UUID partyId,
        Instant invitedAt,
        List<Instant> remindedAt,
        List<Submission> submissions,
        int changes,
        int remarks) {

    public boolean isGiven() {
        return !submissions.isEmpty();
    }

    /// Whether it said that it has nothing to propose, and proposed nothing.
    public boolean isNothing() {
        return isGiven() && changes + remarks == 0 && submissions.stream().anyMatch(Submission::nothing);
    }
}
