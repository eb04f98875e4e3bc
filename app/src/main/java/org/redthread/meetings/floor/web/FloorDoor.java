package org.redthread.meetings.floor.web;

import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Door;
import org.redthread.meetings.convening.State;
import org.redthread.meetings.floor.Floors;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// The way to the floor, for those in the dialogue, while the meeting is on.
@Component
class FloorDoor implements Door.Opens {

    private static final int ORDER = 30;

    private final Floors floors;

    FloorDoor(Floors floors) {
        this.floors = floors;
    }

    @Override
    public List<Door> of(Convened meeting, Dialogue dialogue, Here here) {
        if (meeting.state() != State.IN_SESSION || !floors.mayFollow(meeting)) return List.of();
        return List.of(new Door(
                ORDER,
                here.say("meetings.floor.title"),
                Hall.inside(dialogue, meeting) + "/floor",
                here.say("meetings.floor.live"),
                false));
    }
}
