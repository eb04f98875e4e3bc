package org.redthread.meetings;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;

/// What a meeting left to do, for whom and by when; and what became of it, where the record tells.
///
/// @param due its last day counts
/// @param duePrinted as the source says it: `by end of March 2024`
/// @param became what happened instead, or late
public record NextStep(
        @Nullable String who,
        String what,
        @Nullable When due,
        @Nullable String duePrinted,
        @Nullable String at,
        List<String> sources,
        @Nullable String became,
        @Nullable When happened,
        @Nullable String becameAt,
        List<String> becameSources) {

    public enum Standing {
        /// Not due yet, or without a date.
        OPEN,
        /// The day has passed, and no source tells what became of it.
        UNTOLD,
        /// A source tells that it came late or otherwise.
        SLIPPED
    }

    /// How it stands seen from a day: what happened later is not known then.
    public Standing on(LocalDate day) {
        if (happened != null && !happened.first().isAfter(day)) return Standing.SLIPPED;
        return due != null && due.last().isBefore(day) ? Standing.UNTOLD : Standing.OPEN;
    }
}
