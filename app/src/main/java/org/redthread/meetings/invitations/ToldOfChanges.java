package org.redthread.meetings.invitations;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Convenings;
import org.redthread.meetings.convening.MeetingChanged;
import org.redthread.meetings.convening.State;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes to the invited when the days or the place of a meeting change, and when it is cancelled or put off.
///
/// It happens inside the transaction of the change: nobody is told of a change that was taken back. What a party was
/// told last stands with its invitation, so that the opening of a session, or a new quota, writes to nobody.
@Component
class ToldOfChanges {

    private static final Set<State> AHEAD =
            EnumSet.of(State.ANNOUNCED, State.REGISTRATION_OPEN, State.REGISTRATION_CLOSED, State.IN_SESSION);

    private final InvitationStore store;
    private final InvitationMail mail;
    private final Convenings convenings;
    private final Dialogues dialogues;

    ToldOfChanges(InvitationStore store, InvitationMail mail, Convenings convenings, Dialogues dialogues) {
        this.store = store;
        this.mail = mail;
        this.convenings = convenings;
        this.dialogues = dialogues;
    }

    @EventListener
    void on(MeetingChanged changed) {
        convenings.find(changed.meeting()).ifPresent(meeting -> tell(meeting, dialogue(changed.dialogue())));
    }

    private void tell(Convened meeting, Dialogue dialogue) {
        if (meeting.state() == State.CANCELLED || meeting.state() == State.POSTPONED) {
            var told = store.of(meeting.id()).stream()
                    .filter(invitation -> invitation.told() != null)
                    .toList();
            if (told.isEmpty()) return;
            mail.takeBack(meeting, dialogue, told, meeting.state() == State.CANCELLED ? "cancelled" : "postponed");
            store.tell(ids(told), null, meeting.version());
        } else if (AHEAD.contains(meeting.state())) {
            var now = DaysAndPlace.of(meeting);
            var others = store.of(meeting.id()).stream()
                    .filter(invitation -> !now.equals(invitation.told()))
                    .toList();
            if (others.isEmpty()) return;
            mail.change(meeting, dialogue, others);
            store.tell(ids(others), now, meeting.version());
        }
    }

    private static List<UUID> ids(List<Invitation> invitations) {
        return invitations.stream().map(Invitation::id).toList();
    }

    private Dialogue dialogue(UUID id) {
        return dialogues.all().stream()
                .filter(dialogue -> dialogue.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
