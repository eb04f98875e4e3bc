package org.redthread.texts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;
import org.redthread.record.When.Exactness;

/// A stage of the way of a text from its drafts to those who endorse it: what was planned, and what came of it.
///
/// @param who in English, as far as the record names anybody
/// @param said when it was first said, or seen; before that day nobody could know of it
/// @param planned its last day counts; null where the plan has no day, or where there was none
/// @param printed the plan as its source prints it
/// @param actual null where no source tells what came of it
/// @param still whether it was not yet over then, so that it came later than that by nobody knows how much
/// @param note what the source says of it beyond the day
/// @param meetingSlug the meeting at which it happened, as in its address
public record Stage(
        Of of,
        @Nullable String who,
        When said,
        @Nullable When planned,
        @Nullable String printed,
        @Nullable String plannedAt,
        List<String> plannedSources,
        @Nullable When actual,
        boolean still,
        @Nullable String note,
        @Nullable String actualAt,
        List<String> actualSources,
        @Nullable String meetingSlug) {

    public enum Of {
        PROPOSAL,
        CONSULTATIONS,
        PREPARATORY_MEETING,
        DRAFTS,
        TOUR_DE_TABLE,
        COMMENTS,
        CONSOLIDATION,
        CHAIR_CONSULTATIONS,
        REFERENCE_GROUP,
        CIRCULATION,
        LAST_ROUND,
        ENDORSEMENT
    }

    public enum Standing {
        /// Planned, and its day has not passed.
        AHEAD,
        IN_TIME,
        LATE,
        /// It happened, and no plan for it is on record.
        UNPLANNED,
        /// Planned, and no source tells what came of it.
        UNTOLD
    }

    /// Whether anybody could know of it on a day.
    public boolean isKnown(LocalDate day) {
        return !said.first().isAfter(day);
    }

    /// What came of it by a day; null where that is not on record.
    public @Nullable When actualBy(LocalDate day) {
        return actual == null || actual.first().isAfter(day) ? null : actual;
    }

    /// How it stands seen from a day: what came later is not known then.
    public Standing on(LocalDate day) {
        if (actualBy(day) != null)
            return planned == null ? Standing.UNPLANNED : daysLate(day) > 0 ? Standing.LATE : Standing.IN_TIME;
        return planned != null && !planned.last().isBefore(day) ? Standing.AHEAD : Standing.UNTOLD;
    }

    /// Days between the last day of the plan and the day on which it happened; 0 where it was not late.
    public int daysLate(LocalDate day) {
        var when = actualBy(day);
        if (planned == null || when == null) return 0;
        return (int) Math.max(0, ChronoUnit.DAYS.between(planned.last(), when.first()));
    }

    /// Key of the words for how it stands, to be said with [#daysLate].
    public String standing(LocalDate day) {
        var standing = on(day);
        return "texts.route." + standing + (standing == Standing.LATE && isLaterPerhaps() ? ".LEAST" : "");
    }

    /// Whether it may have been later than [#daysLate] counts: it was not over, or one of the two is not known to the
    /// day.
    boolean isLaterPerhaps() {
        return still
                || planned != null && planned.exactness() != Exactness.DAY
                || actual != null && actual.exactness() != Exactness.DAY;
    }
}
