package org.redthread.meetings.summaries;

/// What was decided over one passage.
public record Choice(String key, boolean attributed, boolean leftOut) {}
