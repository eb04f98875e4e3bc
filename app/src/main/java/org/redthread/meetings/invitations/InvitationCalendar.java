package org.redthread.meetings.invitations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.mail.Attachment;
import org.redthread.meetings.convening.Convened;
import org.redthread.office.Appointment;
import org.redthread.office.Calendar;
import org.redthread.web.BaseAddress;
import org.redthread.web.Clocks;
import org.redthread.web.Language;
import org.redthread.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// A meeting as an entry of the calendars of those who are invited.
///
/// Its name is made from the meeting's identity and its sequence is the meeting's version, which only grows: a calendar
/// that hears of a change, or of the end, finds the entry that it holds, and drops what is older (RFC 5546, 2.1.4).
/// Whole days, so that no zone of a reader's moves a meeting to the eve of it.
@Component
class InvitationCalendar {

    private final Messages messages;
    private final BaseAddress base;
    private final Clock clock;
    private final String from;

    /// @param from whom an answer goes to, an address of mail; `REDTHREAD_MAIL_FROM` in the environment
    InvitationCalendar(Messages messages, BaseAddress base, Clock clock, @Value("${redthread.mail.from}") String from) {
        this.messages = messages;
        this.base = base;
        this.clock = clock;
        this.from = from;
    }

    /// @param clocks of the guest
    /// @param guest who is asked
    Attachment request(Convened meeting, Dialogue dialogue, Clocks clocks, Appointment.Guest guest) {
        return attachment(Calendar.invitation(
                organiser(dialogue, clocks.language()),
                appointment(meeting, dialogue, clocks, Appointment.Standing.CONFIRMED, List.of(guest))));
    }

    Attachment cancellation(Convened meeting, Dialogue dialogue, Clocks clocks, Appointment.Guest guest) {
        return attachment(Calendar.cancellation(
                organiser(dialogue, clocks.language()),
                appointment(meeting, dialogue, clocks, Appointment.Standing.CANCELLED, List.of(guest))));
    }

    /// For whoever puts the entry into a calendar by hand.
    ///
    /// @param on whether the meeting is held, as far as the invited were told
    Attachment entry(Convened meeting, Dialogue dialogue, Clocks clocks, boolean on) {
        var standing = on ? Appointment.Standing.CONFIRMED : Appointment.Standing.CANCELLED;
        return attachment(Calendar.published(
                dialogue.name().in(clocks.language()),
                organiser(dialogue, clocks.language()),
                List.of(appointment(meeting, dialogue, clocks, standing, List.of()))));
    }

    private Appointment.Guest organiser(Dialogue dialogue, Language language) {
        return new Appointment.Guest(dialogue.name().in(language), from);
    }

    private Appointment appointment(
            Convened meeting,
            Dialogue dialogue,
            Clocks clocks,
            Appointment.Standing standing,
            List<Appointment.Guest> guests) {
        var language = clocks.language();
        var town = meeting.meeting().town();
        return new Appointment(
                "meeting-" + meeting.id() + "@red-thread",
                meeting.version(),
                clock.instant(),
                standing,
                new Appointment.Span.Days(meeting.firstDay(), meeting.lastDay()),
                dialogue.name().in(language) + ": " + meeting.meeting().label().in(language),
                town == null ? messages.say(language, "meetings.mode." + meeting.mode()) : town,
                messages.say(
                        language,
                        "meetings.invitations.calendar",
                        meeting.symbol(),
                        clocks.named(meeting.registrationCloses(), meeting.zone())),
                base.of("/" + language.tag() + dialogue.inside() + "/meetings/" + meeting.slug()),
                guests);
    }

    private static Attachment attachment(Calendar calendar) {
        var out = new ByteArrayOutputStream();
        try {
            calendar.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Attachment("meeting.ics", Calendar.MEDIA_TYPE + ";method=" + calendar.method(), out.toByteArray());
    }
}
