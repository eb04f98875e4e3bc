package org.redthread.check.gazetteer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One name of a party in one language.
///
/// @param text without article and without the sign of a designation: `Netherlands`, `Kosovo`
/// @param language ISO 639-1
/// @param from first day in force; null when it has no known beginning
/// @param until first day no longer in force; null while it lasts
/// @param note where the change comes from, in words fit for a reader
public record Name(
        String text,
        String language,
        NameKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String note) {

    public boolean inForce(LocalDate on) {
        return (from == null || !on.isBefore(from)) && (until == null || on.isBefore(until));
    }
}
