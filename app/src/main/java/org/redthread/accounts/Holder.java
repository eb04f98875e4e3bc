package org.redthread.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Role;

/// A mandate in a dialogue beside the account that holds it.
///
/// @param name of the account, in the language asked for
/// @param until the first instant at which it no longer holds; null while no end is set
/// @param draftsOnly whether it is a drafter's, who hands nothing in
public record Holder(
        UUID account,
        String address,
        String name,
        UUID mandate,
        Role role,
        @Nullable UUID party,
        Instant since,
        @Nullable Instant until,
        boolean draftsOnly) {

    public boolean hasEnded(Instant now) {
        return until != null && !now.isBefore(until);
    }
}
