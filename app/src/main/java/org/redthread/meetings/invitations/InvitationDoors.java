package org.redthread.meetings.invitations;

import java.util.ArrayList;
import java.util.List;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Door;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// From the page of a meeting to its invitations.
@Component
class InvitationDoors implements Door.Opens {

    private final InvitationStore store;
    private final Access access;

    InvitationDoors(InvitationStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    @Override
    public List<Door> of(Convened meeting, Dialogue dialogue, Here here) {
        var doors = new ArrayList<Door>();
        if (!here.reader().signedIn()) return doors;
        var inside = dialogue.inside() + "/meetings/" + meeting.slug();
        if (access.may(InvitationAction.INVITE, dialogue.id()))
            doors.add(new Door(
                    10,
                    here.say("meetings.invitations.title"),
                    inside + "/invitations",
                    here.say("meetings.invitations.door", store.of(meeting.id()).size()),
                    false));
        return doors;
    }
}
