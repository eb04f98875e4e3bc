package org.redthread.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Role;

/// A mandate in force that ends soon.
///
/// @param name of the account that holds it, by role
/// @param until the first instant at which it no longer holds
public record Ending(
        UUID id,
        UUID account,
        String name,
        Role role,
        UUID dialogue,
        @Nullable UUID party,
        boolean draftsOnly,
        Instant until) {}
