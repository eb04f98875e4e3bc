package org.redthread.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A role held in one dialogue, for a party or, where `party` is null, for an office of the dialogue itself.
///
/// Only mandates in force at the moment of the request reach a [Reader].
///
/// @param draftsOnly whether it is a drafter's: what the holder writes for the party, another of the
///     delegation hands in
public record Mandate(Role role, UUID dialogue, @Nullable UUID party, boolean draftsOnly) {

    public Mandate(Role role, UUID dialogue, @Nullable UUID party) {
        this(role, dialogue, party, false);
    }

    /// Whether the holder is one of a delegation. A donor pays for a country, a Chair may come from one, and neither
    /// speaks for it.
    public boolean speaks() {
        return party != null && (role == Role.FOCAL_POINT || role == Role.ORGANISATION);
    }
}
