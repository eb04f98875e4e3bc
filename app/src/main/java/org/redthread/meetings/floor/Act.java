package org.redthread.meetings.floor;

/// What can be done on the floor of a meeting.
public enum Act {
    /// A tour de table or a list of speakers begins.
    OPENED("meetings.floor-opened"),
    ASKED("meetings.floor-asked"),
    WITHDRAWN("meetings.floor-withdrawn"),
    /// Raised before all others, and interrupting whoever speaks.
    POINT_OF_ORDER("meetings.floor-point-of-order"),
    /// A right of reply, taken after all others.
    REPLY("meetings.floor-reply"),
    /// Gives up its turn; it may ask again.
    PASSED("meetings.floor-passed"),
    /// Gives way to all others of its kind.
    LATER("meetings.floor-later"),
    GIVEN("meetings.floor-given"),
    /// Whoever spoke is done, and nobody has the floor.
    ENDED("meetings.floor-ended"),
    LIST_CLOSED("meetings.floor-list-closed"),
    LIST_REOPENED("meetings.floor-list-reopened"),
    /// The meeting pauses: the clock stands, and requests are still taken.
    SUSPENDED("meetings.floor-suspended"),
    RESUMED("meetings.floor-resumed"),
    /// Sets the time for each speaker.
    LIMITED("meetings.floor-limited"),
    FINISHED("meetings.floor-finished");

    private final String deed;

    Act(String deed) {
        this.deed = deed;
    }

    /// As the ledger calls it.
    String deed() {
        return deed;
    }

    /// What a delegation does for itself; all else is the Chair's.
    public boolean byParty() {
        return switch (this) {
            case ASKED, WITHDRAWN, POINT_OF_ORDER, REPLY, PASSED, LATER -> true;
            case OPENED, GIVEN, ENDED, LIST_CLOSED, LIST_REOPENED, SUSPENDED, RESUMED, LIMITED, FINISHED -> false;
        };
    }

    /// Whether it is done by or to one party.
    public boolean hasParty() {
        return byParty() || this == GIVEN;
    }
}
