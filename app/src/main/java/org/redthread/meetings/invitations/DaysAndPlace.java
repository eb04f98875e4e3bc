package org.redthread.meetings.invitations;

import org.redthread.meetings.convening.Convened;

/// What a calendar entry says of a meeting, in one line, to notice when it changes.
final class DaysAndPlace {

    private DaysAndPlace() {}

    static String of(Convened meeting) {
        return meeting.firstDay() + "/" + meeting.lastDay() + " " + meeting.mode() + " "
                + meeting.meeting().town();
    }
}
