package org.redthread.texts.silence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Days as they are counted for a procedure: the day of opening does not count, weekends and listed holidays neither.
public record WorkingDays(Weekend weekend, List<LocalDate> holidays) {

    /// One day on the way, and whether it counts.
    ///
    /// @param counted its place among the days that count, from 1; 0 for one that does not
    public record Day(LocalDate date, int counted, Why why) {}

    public enum Why {
        WORKING,
        WEEKEND,
        HOLIDAY
    }

    /// Every day after the first up to the last one that counts.
    ///
    /// @param days how many have to count, at least 1
    public List<Day> after(LocalDate opened, int days) {
        var found = new ArrayList<Day>();
        var counted = 0;
        for (var date = opened.plusDays(1); counted < days; date = date.plusDays(1)) {
            var why = why(date);
            if (why == Why.WORKING) counted++;
            found.add(new Day(date, why == Why.WORKING ? counted : 0, why));
        }
        return List.copyOf(found);
    }

    private Why why(LocalDate date) {
        if (weekend.isOff(date.getDayOfWeek())) return Why.WEEKEND;
        return holidays.contains(date) ? Why.HOLIDAY : Why.WORKING;
    }
}
