package org.redthread.meetings.invitations;

import java.util.Optional;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.mail.Attachment;
import org.redthread.meetings.convening.Convened;
import org.redthread.office.Paper;
import org.redthread.parties.PartyName;
import org.redthread.web.Here;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The letter of invitation as a paper, and the entry for the calendar, for the party that is invited.
@Service
@Transactional(readOnly = true)
public class InvitationPapers {

    private final InvitationStore store;
    private final InvitationLetter letter;
    private final InvitationCalendar calendar;
    private final Access access;

    InvitationPapers(InvitationStore store, InvitationLetter letter, InvitationCalendar calendar, Access access) {
        this.store = store;
        this.letter = letter;
        this.calendar = calendar;
        this.access = access;
    }

    /// The letter in the reader's language; empty where the party was not invited, or for whoever may not see it.
    ///
    /// @throws org.redthread.access.Forbidden to whoever acts for no party of the dialogue
    public Optional<Paper> letter(Convened meeting, Dialogue dialogue, PartyName party, Here here) {
        return invitation(meeting, party)
                .map(invitation -> letter.paper(meeting, dialogue, party, invitation, here.language()));
    }

    /// What goes into a calendar; empty where the party was not invited, or for whoever may not see it.
    ///
    /// @throws org.redthread.access.Forbidden to whoever acts for no party of the dialogue
    public Optional<Attachment> entry(Convened meeting, Dialogue dialogue, PartyName party, Here here) {
        return invitation(meeting, party)
                .map(invitation -> calendar.entry(meeting, dialogue, here.clocks(), invitation.told() != null));
    }

    private Optional<Invitation> invitation(Convened meeting, PartyName party) {
        access.require(InvitationAction.NOMINATE, meeting.dialogue());
        return store.of(meeting.id()).stream()
                .filter(invitation -> invitation.partyId().equals(party.party()))
                .findFirst();
    }
}
