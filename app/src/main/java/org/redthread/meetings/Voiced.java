package org.redthread.meetings;

/// What was offered or pledged at a meeting, as the record tells.
///
/// @param said with its party, which is there
public record Voiced(Meeting meeting, Intervention said) {}
