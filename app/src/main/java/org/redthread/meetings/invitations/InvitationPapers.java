package org.redthread.meetings.invitations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.mail.Attachment;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Session;
import org.redthread.office.Block;
import org.redthread.office.Column;
import org.redthread.office.Paper;
import org.redthread.office.Sheet;
import org.redthread.office.Words;
import org.redthread.parties.PartyName;
import org.redthread.web.Here;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The letter of invitation as a paper, and the entry for the calendar, for the party that is invited.
@Service
@Transactional(readOnly = true)
public class InvitationPapers {

    private final InvitationStore store;
    private final InvitationCalendar calendar;
    private final Access access;

    InvitationPapers(InvitationStore store, InvitationCalendar calendar, Access access) {
        this.store = store;
        this.calendar = calendar;
        this.access = access;
    }

    /// The letter in the reader's language; empty where the party was not invited, or for whoever may not see it.
    ///
    /// @throws org.redthread.access.Forbidden to whoever acts for no party of the dialogue
    public Optional<Paper> letter(Convened meeting, Dialogue dialogue, PartyName party, Here here) {
        return invitation(meeting, party).map(invitation -> letter(meeting, dialogue, party, invitation, here));
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

    private static Paper letter(
            Convened meeting, Dialogue dialogue, PartyName party, Invitation invitation, Here here) {
        var label = meeting.meeting().label().in(here.language());
        var process = dialogue.name().in(here.language());
        var sender = here.say("meetings.letter.sender", process);
        var town = meeting.meeting().town();
        var blocks = new ArrayList<Block>();
        if (dialogue.sample())
            blocks.add(new Block.Paragraph(Words.of(here.say("meetings.invitations.sample")), Block.Tone.NOTICE));
        blocks.add(new Block.LetterHead(
                List.of(sender),
                List.of(party.printed()),
                here.day(invitation.invitedAt().atZone(meeting.zone()).toLocalDate()),
                here.say("meetings.letter.reference", invitation.symbol())));
        blocks.add(Block.heading(1, label));
        blocks.add(Block.paragraph(here.say(
                "meetings.letter.invites",
                label,
                process,
                here.span(meeting.firstDay(), meeting.lastDay()),
                town == null ? here.say("meetings.mode." + meeting.mode()) : town)));
        blocks.add(Block.paragraph(here.say(
                "meetings.letter.nominate",
                here.language().moment(meeting.registrationCloses(), meeting.zone()),
                meeting.quota())));
        if (!meeting.sessions().isEmpty()) blocks.add(sessions(meeting, here));
        blocks.add(new Block.Signature(List.of(sender)));
        if (party.footnote() != null)
            blocks.add(new Block.Paragraph(Words.of(party.sign() + " " + party.footnote()), Block.Tone.NOTE));
        return new Paper(
                here.say("meetings.letter.title", invitation.symbol(), party.printed()),
                here.language().locale().toLocale(),
                process,
                invitation.symbol(),
                Sheet.UPRIGHT,
                blocks);
    }

    private static Block sessions(Convened meeting, Here here) {
        var columns = List.of(
                Column.name(here.say("meetings.session")),
                Column.text(here.say("meetings.date")),
                Column.text(here.say("meetings.session.planned")));
        var rows = meeting.sessions().stream()
                .map(session -> row(session, meeting, here))
                .toList();
        return new Block.Table(here.say("meetings.sessions.zone", meeting.zone().getId()), columns, rows);
    }

    private static List<Words> row(Session session, Convened meeting, Here here) {
        return List.of(
                Words.of(session.name()),
                Words.of(here.day(session.begins().atZone(meeting.zone()).toLocalDate())),
                Words.of(here.language().times(session.begins(), session.ends(), meeting.zone())));
    }
}
