package org.redthread.meetings.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.meetings.Meeting;
import org.redthread.meetings.NextStep;

/// A meeting with what a calendar needs to know of it, as far as the reader may.
///
/// @param nextSteps of the record
/// @param came parties on its list of attendance
/// @param invited parties whose invitation the reader may see
/// @param correctionsUntil a correction to its summary before this moment counts
/// @param changedAt when it came to stand as it does; null for a meeting of the record
record Known(
        Meeting meeting,
        List<NextStep> nextSteps,
        Set<UUID> came,
        Set<UUID> invited,
        @Nullable Instant correctionsUntil,
        @Nullable Instant changedAt) {}
