package org.redthread.redline.print;

/// What becomes of a block, or of a stretch of its words.
public enum Fate {
    KEPT,
    INSERTED,
    DELETED,
    /// The same words, marked otherwise.
    REFORMED,
    MOVED_HERE,
    MOVED_AWAY;

    /// Whether the revision does not have it.
    public boolean isGone() {
        return this == DELETED || this == MOVED_AWAY;
    }
}
