package org.redthread.meetings.calendar;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which part of a calendar is asked for.
///
/// @param body meetings of that body; null for all
/// @param party meetings of that party: hosted, attended or invited to; null for all
/// @param knownOn what begins after this day was not known on it, and is left out; null for everything known today
public record Asked(
        @Nullable UUID body, @Nullable UUID party, @Nullable LocalDate knownOn) {}
