package org.redthread.meetings.floor.web;

import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.convening.Convened;
import org.redthread.web.Here;

/// Where a reader stands in a meeting: what every page below it needs for its trail and its addresses.
public record Hall(Here here, Dialogue dialogue, Convened meeting) {

    /// The address of a part of the meeting, `/agenda`, with language and date; of the meeting itself for nothing.
    public String to(String part) {
        return here.to(inside(dialogue, meeting) + part);
    }

    public String name() {
        return meeting.meeting().label().in(here.language());
    }

    static String inside(Dialogue dialogue, Convened meeting) {
        return dialogue.inside() + "/meetings/" + meeting.slug();
    }
}
