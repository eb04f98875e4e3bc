package org.redthread.texts.rounds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.mail.Attachment;
import org.redthread.office.Appointment;
import org.redthread.office.Calendar;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.web.BaseAddress;
import org.redthread.web.Clocks;
import org.redthread.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The deadline of a round as an entry of a calendar: the same entry when it is extended, under a higher sequence, so
/// that the one that was sent before is moved and not doubled (RFC 5546, 2.1.4).
@Component
class RoundCalendar {

    private final Messages messages;
    private final BaseAddress base;
    private final Clock clock;
    private final String from;

    /// @param from whom an answer goes to, an address of mail; `REDTHREAD_MAIL_FROM` in the environment
    RoundCalendar(
            Messages messages,
            BaseAddress base,
            Clock clock,
            @Value("${redthread.mail.from:secretariat@localhost.invalid}") String from) {
        this.messages = messages;
        this.base = base;
        this.clock = clock;
        this.from = from;
    }

    Attachment request(Dialogue dialogue, Negotiated text, Round round, Clocks clocks, Appointment.Guest guest) {
        var name = dialogue.name().in(clocks.language());
        return attachment(Calendar.invitation(
                new Appointment.Guest(name, from), appointment(dialogue, text, round, clocks, List.of(guest))));
    }

    /// For whoever puts the entry into a calendar by hand.
    Attachment entry(Dialogue dialogue, Negotiated text, Round round, Clocks clocks) {
        var name = dialogue.name().in(clocks.language());
        return attachment(Calendar.published(
                name,
                new Appointment.Guest(name, from),
                List.of(appointment(dialogue, text, round, clocks, List.of()))));
    }

    private Appointment appointment(
            Dialogue dialogue, Negotiated text, Round round, Clocks clocks, List<Appointment.Guest> guests) {
        var language = clocks.language();
        return new Appointment(
                "round-" + round.id() + "@red-thread",
                round.version(),
                clock.instant(),
                Appointment.Standing.CONFIRMED,
                new Appointment.Span.Moment(round.deadline().atZone(round.zone())),
                messages.say(language, "rounds.calendar", round.number(), text.symbol()),
                "",
                messages.say(
                        language, "rounds.calendar.words", text.title(), clocks.named(round.deadline(), round.zone())),
                base.of("/" + language.tag() + dialogue.inside() + round.inside(text)),
                guests);
    }

    private static Attachment attachment(Calendar calendar) {
        var out = new ByteArrayOutputStream();
        try {
            calendar.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Attachment("deadline.ics", Calendar.MEDIA_TYPE + ";method=" + calendar.method(), out.toByteArray());
    }
}
