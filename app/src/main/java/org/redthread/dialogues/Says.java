package org.redthread.dialogues;

import org.jspecify.annotations.Nullable;

/// What a source says of a party's part. A list says that a party is in it on that day, not since when.
public enum Says {
    LISTED(Standing.PARTICIPATES),
    JOINED(Standing.PARTICIPATES),
    ATTENDED_FIRST(Standing.PARTICIPATES),
    OBSERVER(Standing.OBSERVES),
    INVITED(Standing.INVITED),
    /// Whoever attends becomes nothing by that: attendance and status are different facts.
    ATTENDED(Standing.SEEN),
    LEFT(Standing.LEFT),
    /// Worth knowing, and changing nothing.
    NOTED(null);

    private final @Nullable Standing standing;

    Says(@Nullable Standing standing) {
        this.standing = standing;
    }

    @Nullable Standing standing() {
        return standing;
    }
}
