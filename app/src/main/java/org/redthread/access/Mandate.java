package org.redthread.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A role held in one dialogue, for a party or, where `party` is null, for an office of the dialogue itself.
///
/// Only mandates in force at the moment of the request reach a [Reader].
public record Mandate(Role role, UUID dialogue, @Nullable UUID party) {}
