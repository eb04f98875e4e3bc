package org.redthread.desk;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/// The week of a letter on somebody's clock: from Monday at seven to the next.
///
/// @param monday names it
/// @param begins the moment from which its letter is due
record Week(LocalDate monday, Instant begins) {

    private static final LocalTime HOUR = LocalTime.of(7, 0);

    /// The week that is on.
    static Week at(Instant now, ZoneId zone) {
        var monday = now.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var week = new Week(monday, begins(monday, zone));
        var before = monday.minusWeeks(1);
        return now.isBefore(week.begins()) ? new Week(before, begins(before, zone)) : week;
    }

    private static Instant begins(LocalDate monday, ZoneId zone) {
        return monday.atTime(HOUR).atZone(zone).toInstant();
    }
}
