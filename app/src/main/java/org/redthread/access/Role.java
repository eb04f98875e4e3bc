package org.redthread.access;

/// What a mandate makes of a person in one dialogue.
public enum Role {
    /// Anybody, signed in or not. No mandate gives it.
    PUBLIC,
    /// Anybody who signed in, whatever the mandates. No mandate gives it.
    SIGNED_IN,
    /// Speaks for a participating state.
    FOCAL_POINT,
    /// Speaks for an organisation that takes part or observes.
    ORGANISATION,
    /// Pays for projects under the dialogue.
    DONOR,
    /// Presides over the dialogue's bodies.
    CHAIR,
    /// Keeps the dialogue's records and does its daily work.
    SECRETARIAT;

    /// Whether it is held by mandate, and not by merely being here.
    public boolean byMandate() {
        return this != PUBLIC && this != SIGNED_IN;
    }
}
