package org.redthread.access;

/// What a mandate makes of a person in one dialogue.
public enum Role {
    /// Anybody, signed in or not.
    PUBLIC,
    /// Speaks for a participating state.
    FOCAL_POINT,
    /// Speaks for an organisation that takes part or observes.
    ORGANISATION,
    /// Pays for projects under the dialogue.
    DONOR,
    /// Presides over the dialogue's bodies.
    CHAIR,
    /// Keeps the dialogue's records and does its daily work.
    SECRETARIAT
}
