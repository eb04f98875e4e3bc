package org.redthread.parties;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One name that a party has or had.
///
/// @param language ISO 639-1
/// @param from first day in force, null where that is not known
/// @param until first day no longer in force, null while it lasts
/// @param note where the change comes from
public record Name(
        String text,
        String language,
        Standing kind,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String note) {

    /// What a name is to its party. An alias is how others write it.
    public enum Standing {
        SHORT,
        OFFICIAL,
        ACRONYM,
        ALIAS
    }

    public boolean inForce(LocalDate on) {
        return (from == null || !on.isBefore(from)) && (until == null || on.isBefore(until));
    }
}
