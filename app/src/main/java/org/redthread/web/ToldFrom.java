package org.redthread.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The day from which on pages tell of what was done: the day at its place, or in UTC where that is still the day
/// before.
///
/// Pages answer for days in UTC. East of Greenwich the day begins earlier, and what was done there after midnight
/// would be hidden from whoever looks a minute later. `redthread.told_from` in the database says the same.
public final class ToldFrom {

    private ToldFrom() {}

    public static LocalDate day(Instant moment, ZoneId place) {
        var there = LocalDate.ofInstant(moment, place);
        var utc = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        return utc.isBefore(there) ? utc : there;
    }
}
