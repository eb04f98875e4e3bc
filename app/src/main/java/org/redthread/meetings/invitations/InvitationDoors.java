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
    private final DelegationStore delegations;
    private final Access access;

    InvitationDoors(InvitationStore store, DelegationStore delegations, Access access) {
        this.store = store;
        this.delegations = delegations;
        this.access = access;
    }

    @Override
    public List<Door> of(Convened meeting, Dialogue dialogue, Here here) {
        var doors = new ArrayList<Door>();
        if (!access.may(InvitationAction.SEE, dialogue.id())) return doors;
        var inside = dialogue.inside() + "/meetings/" + meeting.slug();
        var invitations = store.of(meeting.id());
        var registered = delegations.registered(meeting.id());
        if (access.may(InvitationAction.INVITE, dialogue.id()))
            doors.add(new Door(
                    10,
                    here.say("meetings.invitations.title"),
                    inside + "/invitations",
                    here.say("meetings.invitations.door", invitations.size()),
                    false));
        for (var own : here.reader().speaksFor(dialogue.id()))
            invitations.stream()
                    .filter(invitation -> invitation.partyId().equals(own))
                    .findFirst()
                    .ifPresent(invitation -> doors.add(own(inside, invitation, registered.contains(own), here)));
        doors.add(new Door(
                12,
                here.say("meetings.participants.title"),
                inside + "/participants",
                here.say("meetings.participants.door", registered.size()),
                false));
        if (access.may(InvitationAction.CHECK_IN, dialogue.id()))
            doors.add(new Door(14, here.say("meetings.check-in.title"), inside + "/check-in", null, false));
        if (access.may(InvitationAction.COUNT, dialogue.id()))
            doors.add(new Door(15, here.say("meetings.presence.title"), inside + "/presence", null, false));
        return doors;
    }

    private static Door own(String inside, Invitation invitation, boolean registered, Here here) {
        var answer = invitation.answer();
        var state = registered ? "NOMINATED" : answer == null ? "OPEN" : answer.name();
        return new Door(
                11,
                here.say("meetings.delegation.title"),
                inside + "/delegation",
                here.say("meetings.invitations.state." + state),
                answer == null);
    }
}
