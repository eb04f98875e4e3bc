package org.redthread.plans.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.plans.living.Recurrence;
import org.redthread.record.When;

/// Something that a plan asks of a party or an office.
///
/// @param partyId null for an office
/// @param subject the offer, the activity or the version that it is about, or the plan
/// @param plan its label
/// @param number place of an activity, number of a version; 0 for all else
/// @param term null for what has no date
/// @param months it comes again every so many months
/// @param until no time of it begins after this day
/// @param what in the words of the plan or the offer; empty where there are none
record Waits(
        Kind kind,
        UUID dialogueId,
        @Nullable UUID partyId,
        UUID subject,
        String slug,
        String plan,
        ZoneId zone,
        int number,
        @Nullable Instant since,
        @Nullable When term,
        @Nullable Integer months,
        @Nullable LocalDate until,
        String what) {

    /// Whether it waits yet: of what came of an activity nobody asks before its last time is over.
    boolean hasCome(Instant now) {
        return kind != Kind.FOLLOW_UP || !LocalDate.ofInstant(now, zone).isBefore(after(times().getLast()));
    }

    /// The first moment at which it is too late: when the last day of the next time is over in the zone of the plan,
    /// or of the last one where none comes any more. Null for what has no date.
    @Nullable Instant due(Instant now) {
        if (term == null) return null;
        var today = LocalDate.ofInstant(now, zone);
        var times = times();
        var next = times.stream()
                .filter(time -> !time.last().isBefore(today))
                .findFirst()
                .orElse(times.getLast());
        return after(next).atStartOfDay(zone).toInstant();
    }

    private List<When> times() {
        if (term == null) return List.of();
        return months == null || until == null ? List.of(term) : new Recurrence(months, until).of(term);
    }

    private static LocalDate after(When time) {
        return time.last().plusDays(1);
    }
}
