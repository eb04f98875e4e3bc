package org.redthread.meetings.outcomes;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;
import org.redthread.thread.Knot;

/// A decision, a next step, an offer or a pledge of a meeting that was convened here.
///
/// @param means with what a party offers or pledges; null for decisions and next steps
/// @param partyId whose it is; null where `who` says it, or nobody in particular
/// @param about the text, provision or project that it is about, as it is called
/// @param aboutKnot the thing itself, where it was pointed at
/// @param due its last day counts, on the clock of the meeting
/// @param duePrinted as it was said: `by end of March 2024`
/// @param invitesId the party that a decision wants invited
/// @param happened when it was done; null while it is open
/// @param version counts its changes
/// @param madeBy the name, by role, of whoever recorded it
public record Outcome(
        UUID dialogueId,
        UUID meetingId,
        UUID id,
        Kind kind,
        @Nullable Means means,
        @Nullable UUID partyId,
        @Nullable String who,
        String what,
        @Nullable String about,
        @Nullable Knot aboutKnot,
        @Nullable When due,
        @Nullable String duePrinted,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable UUID invitesId,
        @Nullable When happened,
        @Nullable String became,
        boolean withdrawn,
        int version,
        Instant madeAt,
        String madeBy) {

    public enum Kind {
        DECISION,
        NEXT_STEP,
        OFFER,
        PLEDGE;

        /// Made by a party for itself.
        public boolean isPartys() {
            return this == OFFER || this == PLEDGE;
        }
    }

    public enum Means {
        HOSTING,
        EXPERTISE,
        MONEY,
        IN_KIND
    }

    public enum Standing {
        /// Not due yet, or without a date.
        OPEN,
        /// The day has passed, and nobody said what came of it.
        OVERDUE,
        DONE,
        /// Done, and later than planned.
        SLIPPED,
        WITHDRAWN;

        public String knot() {
            return switch (this) {
                case OPEN -> "open";
                case OVERDUE -> "pending";
                case DONE, SLIPPED -> "tied";
                case WITHDRAWN -> "gap";
            };
        }
    }

    /// How it stands on a day: what happened later is not known then.
    public Standing on(LocalDate day) {
        if (withdrawn) return Standing.WITHDRAWN;
        if (happened != null && !happened.first().isAfter(day))
            return due != null && happened.first().isAfter(due.last()) ? Standing.SLIPPED : Standing.DONE;
        return due != null && due.last().isBefore(day) ? Standing.OVERDUE : Standing.OPEN;
    }

    /// The moment after which it is late, for page, mail and calendar alike; null where it has no date.
    public @Nullable Instant deadline(ZoneId zone) {
        return due == null ? null : due.last().plusDays(1).atStartOfDay(zone).toInstant();
    }
}
