package org.redthread.plans.offers;

import java.util.Set;

/// Where an offer stands, and what can be said of it next.
public enum Standing {
    /// Known to its party alone.
    DRAFT,
    /// Made, and not answered.
    OPEN,
    ACCEPTED,
    KEPT,
    /// Its date passed and nobody said that it was kept, or somebody said that it was not.
    LAPSED,
    WITHDRAWN,
    DECLINED;

    public Set<Standing> next() {
        return switch (this) {
            case DRAFT -> Set.of(OPEN);
            case OPEN -> Set.of(ACCEPTED, DECLINED, LAPSED, WITHDRAWN);
            case ACCEPTED -> Set.of(KEPT, LAPSED);
            // Word that it was kept may come after its date.
            case LAPSED -> Set.of(KEPT);
            case KEPT, WITHDRAWN, DECLINED -> Set.of();
        };
    }

    /// Whether the clock alone ends it.
    boolean lapses() {
        return this == OPEN || this == ACCEPTED;
    }

    /// The knot of the look that says it.
    public String knot() {
        return switch (this) {
            case DRAFT, OPEN -> "open";
            case ACCEPTED -> "now";
            case KEPT -> "tied";
            case LAPSED -> "pending";
            case WITHDRAWN, DECLINED -> "gap";
        };
    }
}
