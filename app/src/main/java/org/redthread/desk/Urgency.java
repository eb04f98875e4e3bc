package org.redthread.desk;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// How near a duty is, in the order in which a desk shows it.
public enum Urgency {
    OVERDUE,
    /// Within the seven days that begin today. A week of the calendar would hide on Sunday what is due on Monday.
    SOON,
    LATER,
    UNDATED;

    private static final int DAYS = 7;

    /// @param on the clock whose days count: that of whoever looks
    static Urgency of(Duty.@Nullable Due due, Instant now, ZoneId on) {
        if (due == null) return UNDATED;
        if (!now.isBefore(due.at())) return OVERDUE;
        var horizon = now.atZone(on).toLocalDate().plusDays(DAYS).atStartOfDay(on);
        return due.at().isBefore(horizon.toInstant()) ? SOON : LATER;
    }

    /// The knot of the look that says it.
    public String knot() {
        return switch (this) {
            case OVERDUE -> "finding";
            case SOON -> "pending";
            case LATER, UNDATED -> "open";
        };
    }
}
