package org.redthread.redline.compile;

/// What becomes of tracked changes that a base still holds: a text with two readings is nobody's base.
public enum BaseRevisions {
    REFUSE,
    ACCEPT,
    REJECT
}
