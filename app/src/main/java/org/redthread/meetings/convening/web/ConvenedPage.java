package org.redthread.meetings.convening.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Door;
import org.redthread.meetings.convening.Session;
import org.redthread.meetings.convening.State;
import org.redthread.web.Here;

/// What the page of a meeting that was convened here shows.
///
/// @param moves that the reader may make by hand
/// @param registers whether a nomination counts now
/// @param presides whether the reader opens and closes sessions now
/// @param faster whether the reader's move came too late, since somebody else had made one
public record ConvenedPage(
        Here here,
        Dialogue dialogue,
        Convened meeting,
        @Nullable String host,
        List<Door> doors,
        Set<State> moves,
        boolean registers,
        boolean presides,
        boolean faster) {

    public String title() {
        return meeting.meeting().label().in(here.language());
    }

    public String inside() {
        return dialogue.inside() + "/meetings/" + meeting.slug();
    }

    /// The clock on the wall of the meeting: 09:30–12:00.
    public String time(Session session) {
        return here.times(session.begins(), session.ends(), meeting.zone());
    }

    public String day(Session session) {
        return here.day(session.begins().atZone(meeting.zone()).toLocalDate());
    }

    public String closes() {
        return here.moment(meeting.registrationCloses(), meeting.zone());
    }
}
