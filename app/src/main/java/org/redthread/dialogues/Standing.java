package org.redthread.dialogues;

/// What a party is in a dialogue on a day.
public enum Standing {
    PARTICIPATES,
    OBSERVES,
    /// Invited, and on no list yet.
    INVITED,
    /// Seen at meetings, and on no list of members or observers.
    SEEN,
    LEFT
}
