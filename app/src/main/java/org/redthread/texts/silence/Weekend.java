package org.redthread.texts.silence;

import java.time.DayOfWeek;
import java.util.Set;

/// The days of a week on which offices are closed. They differ over the regions of a dialogue, so each procedure says.
public enum Weekend {
    SAT_SUN(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
    FRI_SAT(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);

    private final Set<DayOfWeek> days;

    Weekend(DayOfWeek... days) {
        this.days = Set.of(days);
    }

    boolean isOff(DayOfWeek day) {
        return days.contains(day);
    }
}
