package org.redthread.texts.negotiations;

import java.util.Set;
import org.redthread.access.Circle;
import org.redthread.access.Role;

/// Where a negotiated text stands, and where it can go from there.
public enum State {
    /// Known to the secretariat and the Chair alone.
    DRAFT,
    /// With the parties: rounds are opened on it and new versions made.
    CIRCULATED,
    /// Frozen while a silence procedure runs.
    IN_SILENCE,
    ENDORSED,
    /// Out, and frozen for good.
    PUBLISHED,
    WITHDRAWN;

    public Set<State> next() {
        return switch (this) {
            case DRAFT -> Set.of(CIRCULATED, WITHDRAWN);
            case CIRCULATED -> Set.of(IN_SILENCE, ENDORSED, WITHDRAWN);
            case IN_SILENCE -> Set.of(CIRCULATED, ENDORSED);
            case ENDORSED -> Set.of(CIRCULATED, PUBLISHED);
            case PUBLISHED, WITHDRAWN -> Set.of();
        };
    }

    /// Whether rounds may be opened and new versions made.
    public boolean isNegotiated() {
        return this == CIRCULATED;
    }

    /// Who may know that there is such a text.
    public Set<String> circles(java.util.UUID dialogue) {
        return switch (this) {
            case DRAFT -> Set.of(Circle.role(Role.SECRETARIAT, dialogue), Circle.role(Role.CHAIR, dialogue));
            case CIRCULATED, IN_SILENCE, ENDORSED, WITHDRAWN -> Set.of(Circle.dialogue(dialogue));
            case PUBLISHED -> Set.of(Circle.PUBLIC);
        };
    }

    /// The knot of the look that says it.
    public String knot() {
        return switch (this) {
            case DRAFT -> "open";
            case CIRCULATED -> "now";
            case IN_SILENCE -> "pending";
            case ENDORSED, PUBLISHED -> "tied";
            case WITHDRAWN -> "gap";
        };
    }
}
