package org.redthread.thread;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A link that was asked for by the knot that it begins at, before any room tells what lies at its ends.
///
/// @param from id of the knot that it begins at
/// @param inferred whether it was worked out and no source states it
/// @param sources keys of the record's sources; empty for what was tied in this house
public record Hanging(
        UUID from,
        Knot to,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        boolean inferred,
        List<String> sources) {

    public boolean holdsOn(LocalDate day) {
        return (since == null || !since.isAfter(day)) && (until == null || !until.isBefore(day));
    }
}
