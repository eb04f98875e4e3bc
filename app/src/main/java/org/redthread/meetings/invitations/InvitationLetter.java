package org.redthread.meetings.invitations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.mail.Attachment;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Session;
import org.redthread.office.Block;
import org.redthread.office.Column;
import org.redthread.office.Paper;
import org.redthread.office.Printer;
import org.redthread.office.Sheet;
import org.redthread.office.Words;
import org.redthread.parties.PartyName;
import org.redthread.web.Language;
import org.redthread.web.Messages;
import org.springframework.stereotype.Component;

/// The letter of invitation, in a language. A paper is handed on: it stands on the clock of the meeting alone.
@Component
class InvitationLetter {

    private final Messages messages;

    InvitationLetter(Messages messages) {
        this.messages = messages;
    }

    /// To go with a mail.
    Attachment pdf(Convened meeting, Dialogue dialogue, PartyName party, Invitation invitation, Language language) {
        var out = new ByteArrayOutputStream();
        try {
            Printer.PDF.print(paper(meeting, dialogue, party, invitation, language), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var name = invitation.symbol().replace('/', '-') + "." + Printer.PDF.extension();
        return new Attachment(name, Printer.PDF.mediaType(), out.toByteArray());
    }

    Paper paper(Convened meeting, Dialogue dialogue, PartyName party, Invitation invitation, Language language) {
        var label = meeting.meeting().label().in(language);
        var process = dialogue.name().in(language);
        var sender = messages.say(language, "meetings.letter.sender", process);
        var town = meeting.meeting().town();
        var written = invitation.invitedAt().atZone(meeting.zone()).toLocalDate();
        var blocks = new ArrayList<Block>();
        if (dialogue.sample())
            blocks.add(new Block.Paragraph(
                    Words.of(messages.say(language, "meetings.invitations.sample")), Block.Tone.NOTICE));
        blocks.add(new Block.LetterHead(
                List.of(sender),
                List.of(party.printed()),
                language.span(written, written),
                messages.say(language, "meetings.letter.reference", invitation.symbol())));
        blocks.add(Block.heading(1, label));
        blocks.add(Block.paragraph(messages.say(
                language,
                "meetings.letter.invites",
                label,
                process,
                language.span(meeting.firstDay(), meeting.lastDay()),
                town == null ? messages.say(language, "meetings.mode." + meeting.mode()) : town)));
        blocks.add(Block.paragraph(messages.say(
                language,
                "meetings.letter.nominate",
                language.moment(meeting.registrationCloses(), meeting.zone()),
                meeting.quota())));
        if (!meeting.sessions().isEmpty()) blocks.add(sessions(meeting, language));
        blocks.add(new Block.Signature(List.of(sender)));
        if (party.footnote() != null)
            blocks.add(new Block.Paragraph(Words.of(party.sign() + " " + party.footnote()), Block.Tone.NOTE));
        return new Paper(
                messages.say(language, "meetings.letter.title", invitation.symbol(), party.printed()),
                language.locale().toLocale(),
                process,
                invitation.symbol(),
                Sheet.UPRIGHT,
                blocks);
    }

    private Block sessions(Convened meeting, Language language) {
        var columns = List.of(
                Column.name(messages.say(language, "meetings.session")),
                Column.text(messages.say(language, "meetings.date")),
                Column.text(messages.say(language, "meetings.session.planned")));
        var rows = meeting.sessions().stream()
                .map(session -> row(session, meeting, language))
                .toList();
        var caption =
                messages.say(language, "meetings.sessions.zone", meeting.zone().getId());
        return new Block.Table(caption, columns, rows);
    }

    private static List<Words> row(Session session, Convened meeting, Language language) {
        var day = session.begins().atZone(meeting.zone()).toLocalDate();
        return List.of(
                Words.of(session.name()),
                Words.of(language.span(day, day)),
                Words.of(language.times(session.begins(), session.ends(), meeting.zone())));
    }
}
