package org.redthread.results.collecting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A party that was asked, and how far it is.
///
/// @param teller by which its values are kept
/// @param at when it came so far; null for silence
public record Answered(
        UUID partyId, int teller, Stage stage, @Nullable Instant at) {}
