package org.redthread.meetings.convening;

/// How delegations take part.
public enum Mode {
    IN_PERSON,
    ONLINE,
    HYBRID
}
