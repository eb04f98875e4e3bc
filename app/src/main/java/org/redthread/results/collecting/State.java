package org.redthread.results.collecting;

import java.util.EnumSet;
import java.util.Set;

/// Where a report stands between its party and the secretariat.
public enum State {
    SILENT,
    DRAFT,
    SUBMITTED,
    /// The secretariat gave it back with a word.
    RETURNED,
    /// The secretariat has said which values hold; nobody else sees them yet.
    VERIFIED,
    PUBLISHED;

    private static final Set<State> PARTYS = EnumSet.of(SILENT, DRAFT, RETURNED, PUBLISHED);

    /// Whether the party may write now. What was published is corrected by handing in anew.
    public boolean isThePartys() {
        return PARTYS.contains(this);
    }

    /// Whether it waits for the secretariat.
    public boolean isTheSecretariats() {
        return this == SUBMITTED || this == VERIFIED;
    }

    /// The knot of the look that says it.
    public String knot() {
        return switch (this) {
            case SILENT -> "gap";
            case DRAFT -> "open";
            case SUBMITTED, VERIFIED -> "pending";
            case RETURNED -> "finding";
            case PUBLISHED -> "tied";
        };
    }
}
