package org.redthread.profiles.kept;

import java.util.Set;

/// Where a profile stands; by it the knot of its line is drawn too.
public enum State {
    IN_PREPARATION("open"),
    SUBMITTED("pending"),
    /// Nobody answered within three months: not the country's position, replaceable at any time.
    PUBLISHED_AS_DRAFT("finding"),
    ENDORSED("tied"),
    /// By a later profile of the same country and kind.
    REPLACED("gap");

    private final String knot;

    State(String knot) {
        this.knot = knot;
    }

    public String knot() {
        return knot;
    }

    public Set<State> next() {
        return switch (this) {
            case IN_PREPARATION -> Set.of(SUBMITTED);
            case SUBMITTED -> Set.of(IN_PREPARATION, PUBLISHED_AS_DRAFT, ENDORSED);
            case PUBLISHED_AS_DRAFT -> Set.of(ENDORSED, REPLACED);
            case ENDORSED -> Set.of(REPLACED);
            case REPLACED -> Set.of();
        };
    }

    public boolean published() {
        return this == PUBLISHED_AS_DRAFT || this == ENDORSED;
    }
}
