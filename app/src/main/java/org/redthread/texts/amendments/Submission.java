package org.redthread.texts.amendments;

import java.time.Instant;
import java.util.UUID;

/// The act by which a party hands in what its delegation wrote on the page.
///
/// @param submittedBy by role
/// @param nothing whether the party says that it proposes nothing
record Submission(
        UUID dialogueId,
        UUID roundId,
        UUID partyId,
        UUID id,
        Instant submittedAt,
        String submittedBy,
        boolean nothing,
        boolean late) {}
