package org.redthread.texts.amendments;

import java.util.UUID;

/// The reader as one of a party's delegation in a round.
///
/// @param asked whether the party is asked in the round; else it reads and proposes nothing
/// @param submits whether the reader may hand in what the delegation wrote; a drafter may not
public record Delegate(UUID party, boolean asked, boolean submits) {}
