package org.redthread.texts.endorsement;

import java.time.Instant;

/// An endorsement that was recorded by mistake and is none any more.
///
/// @param reason why it was taken back
/// @param endorsement as it had been recorded, with the positions on it
public record TakenBack(Instant at, String by, String reason, Endorsement endorsement) {}
