package org.redthread.meetings.floor;

/// Why an act on the floor is not done; each has a sentence, `meetings.floor.no.…`.
public enum Refusal {
    /// The meeting is not in session.
    NOT_IN_SESSION,
    /// No tour and no list is open.
    NOT_OPEN,
    OPEN_ALREADY,
    NOBODY_IN_THE_ROOM,
    NOT_IN_THE_ROOM,
    /// The reader does not act for that party.
    NOT_YOURS,
    LISTED_ALREADY,
    NOT_LISTED,
    LIST_CLOSED,
    SUSPENDED,
    NOT_SUSPENDED,
    SPEAKING_ALREADY,
    NOBODY_SPEAKS,
    /// It is so already.
    DONE_ALREADY,
    /// Nobody could read what was asked for.
    UNREADABLE
}
