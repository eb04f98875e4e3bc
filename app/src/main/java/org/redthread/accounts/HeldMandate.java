package org.redthread.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Role;

/// A mandate with its period, whether in force now or not.
///
/// @param party for which the account acts; null for an office of the dialogue
/// @param until the first instant at which it no longer holds; null while no end is set
/// @param draftsOnly whether it is a drafter's, who hands nothing in
public record HeldMandate(
        UUID id,
        Role role,
        UUID dialogue,
        @Nullable UUID party,
        Instant since,
        @Nullable Instant until,
        boolean draftsOnly) {

    public HeldMandate(
            UUID id, Role role, UUID dialogue, @Nullable UUID party, Instant since, @Nullable Instant until) {
        this(id, role, dialogue, party, since, until, false);
    }

    public boolean inForceAt(Instant moment) {
        return !moment.isBefore(since) && (until == null || moment.isBefore(until));
    }
}
