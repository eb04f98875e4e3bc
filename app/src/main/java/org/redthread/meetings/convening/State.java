package org.redthread.meetings.convening;

import java.util.Set;
import java.util.UUID;
import org.redthread.access.Circle;
import org.redthread.access.Role;
import org.springframework.modulith.NamedInterface;

/// Where a meeting stands in its life, and where it can go from there.
@NamedInterface("held")
public enum State {
    /// Known to the secretariat and the Chair alone.
    DRAFT,
    /// In the calendar for everybody; nobody can register yet.
    ANNOUNCED,
    /// Parties nominate their delegations, until the deadline passes or the secretariat closes.
    REGISTRATION_OPEN,
    REGISTRATION_CLOSED,
    IN_SESSION,
    /// Over; its drafted summary lies with the parties for factual corrections.
    IN_CORRECTION,
    /// The Chair approved the summary.
    APPROVED,
    /// The summary is out, and frozen.
    PUBLISHED,
    /// Will be held, on days that are not set yet.
    POSTPONED,
    CANCELLED;

    public Set<State> next() {
        return switch (this) {
            case DRAFT -> Set.of(ANNOUNCED, CANCELLED);
            case ANNOUNCED -> Set.of(REGISTRATION_OPEN, POSTPONED, CANCELLED);
            case REGISTRATION_OPEN -> Set.of(REGISTRATION_CLOSED, POSTPONED, CANCELLED);
            case REGISTRATION_CLOSED -> Set.of(REGISTRATION_OPEN, IN_SESSION, POSTPONED, CANCELLED);
            case IN_SESSION -> Set.of(IN_CORRECTION);
            case IN_CORRECTION -> Set.of(APPROVED);
            case APPROVED -> Set.of(IN_CORRECTION, PUBLISHED);
            case POSTPONED -> Set.of(ANNOUNCED, CANCELLED);
            case PUBLISHED, CANCELLED -> Set.of();
        };
    }

    /// Moves that another act of the house makes, and nobody makes by hand: a summary is sent, approved, published.
    boolean bySummary() {
        return this == IN_CORRECTION || this == APPROVED || this == PUBLISHED;
    }

    /// Who may know that there is such a meeting.
    public Set<String> circles(UUID dialogue) {
        return this == DRAFT
                ? Set.of(Circle.role(Role.SECRETARIAT, dialogue), Circle.role(Role.CHAIR, dialogue))
                : Set.of(Circle.PUBLIC);
    }

    /// The knot of the look that says it: tied, now, open, pending, gap.
    public String knot() {
        return switch (this) {
            case DRAFT, ANNOUNCED, REGISTRATION_CLOSED -> "open";
            case REGISTRATION_OPEN, IN_CORRECTION, APPROVED -> "pending";
            case IN_SESSION -> "now";
            case PUBLISHED -> "tied";
            case POSTPONED, CANCELLED -> "gap";
        };
    }
}
