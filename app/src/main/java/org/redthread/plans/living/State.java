package org.redthread.plans.living;

import java.util.Set;
import java.util.UUID;
import org.redthread.access.Circle;
import org.redthread.access.Role;

/// Where a living plan stands, and where it can go from there.
public enum State {
    /// Known to the secretariat and the Chair alone.
    DRAFT,
    /// Carried out; all of the dialogue read it as it stands.
    RUNNING,
    /// Carried out, or given up. It can be taken up again.
    CLOSED,
    /// A draft that came to nothing: known to no more people than it was before.
    GIVEN_UP;

    public Set<State> next() {
        return switch (this) {
            case DRAFT -> Set.of(RUNNING, GIVEN_UP);
            case RUNNING -> Set.of(CLOSED);
            case CLOSED -> Set.of(RUNNING);
            case GIVEN_UP -> Set.of(DRAFT);
        };
    }

    /// Whether all of it is still a matter of the office.
    public boolean isDraft() {
        return this == DRAFT || this == GIVEN_UP;
    }

    /// Whether nothing in it changes.
    public boolean rests() {
        return this == CLOSED || this == GIVEN_UP;
    }

    /// Who may read what such a plan holds now. A published version is read by everybody.
    public Set<String> circles(UUID dialogue) {
        return switch (this) {
            case DRAFT, GIVEN_UP -> Set.of(Circle.role(Role.SECRETARIAT, dialogue), Circle.role(Role.CHAIR, dialogue));
            case RUNNING, CLOSED -> Set.of(Circle.dialogue(dialogue));
        };
    }

    /// The knot of the look that says it.
    public String knot() {
        return switch (this) {
            case DRAFT -> "open";
            case RUNNING -> "now";
            case CLOSED, GIVEN_UP -> "tied";
        };
    }
}
