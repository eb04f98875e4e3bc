package org.redthread.meetings.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.meetings.Meeting;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.State;
import org.redthread.record.When;

/// What stands in a calendar: a meeting, or a day by which something about it is due.
///
/// @param key the same through all its changes, and of no other entry
/// @param convened null for a meeting of the record
/// @param when as exactly as it is known, on the clock of the meeting
/// @param begins null where no hour is known
/// @param ends the same instant as `begins` for a deadline
/// @param says of a next step: what is to be done
/// @param done whether what is due was done by the day that is asked for
/// @param parts what the party that is asked for had to do with the meeting
/// @param version counts the changes
/// @param changedAt null for what is on record
public record Entry(
        Kind kind,
        String key,
        Meeting meeting,
        @Nullable Convened convened,
        When when,
        @Nullable Instant begins,
        @Nullable Instant ends,
        @Nullable String says,
        boolean done,
        Set<Part> parts,
        int version,
        @Nullable Instant changedAt) {

    public enum Kind {
        MEETING,
        REGISTRATION_CLOSES,
        CORRECTIONS_CLOSE,
        NEXT_STEP
    }

    public enum Part {
        HOSTED,
        ATTENDED,
        INVITED
    }

    public boolean isDeadline() {
        return kind != Kind.MEETING;
    }

    public @Nullable ZoneId zone() {
        return convened == null ? null : convened.zone();
    }

    /// Whether it is off: cancelled, or put off to days that nobody knows yet.
    public boolean isOff() {
        return convened != null && (convened.state() == State.CANCELLED || convened.state() == State.POSTPONED);
    }

    boolean touches(int year) {
        return when.first().getYear() <= year && when.last().getYear() >= year;
    }

    /// The month of that year that it stands under; what goes on from the year before stands under January.
    public LocalDate month(int year) {
        return when.first().getYear() < year
                ? LocalDate.of(year, 1, 1)
                : when.first().withDayOfMonth(1);
    }
}
