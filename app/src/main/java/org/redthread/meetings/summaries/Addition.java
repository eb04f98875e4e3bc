package org.redthread.meetings.summaries;

import java.util.UUID;

/// Words that a person added to a summary.
///
/// @param after key of the passage that it follows; empty for the end
/// @param version counts its changes
public record Addition(UUID id, String after, Passage.Place place, String text, String madeBy, int version) {}
