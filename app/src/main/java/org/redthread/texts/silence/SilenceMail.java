package org.redthread.texts.silence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.accounts.Correspondent;
import org.redthread.dialogues.Dialogue;
import org.redthread.mail.Attachment;
import org.redthread.mail.Outbox;
import org.redthread.office.Appointment;
import org.redthread.office.Calendar;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.texts.negotiations.Addressees;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.web.BaseAddress;
import org.redthread.web.Clocks;
import org.redthread.web.Language;
import org.redthread.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Writes to everybody who acts for a party that can break a procedure, each in the language of the account, with its
/// end as an entry for the calendar. The end is said from the same value and on the same clock as on its page.
@Component
class SilenceMail {

    private final Addressees addressees;
    private final Parties parties;
    private final Outbox outbox;
    private final Messages messages;
    private final BaseAddress base;
    private final Clock clock;
    private final String from;

    SilenceMail(
            Addressees addressees,
            Parties parties,
            Outbox outbox,
            Messages messages,
            BaseAddress base,
            Clock clock,
            @Value("${redthread.mail.from:secretariat@localhost.invalid}") String from) {
        this.addressees = addressees;
        this.parties = parties;
        this.outbox = outbox;
        this.messages = messages;
        this.base = base;
        this.clock = clock;
        this.from = from;
    }

    /// Whom to write to, whoever the reader is; asked before the transaction of the act.
    List<Correspondent> readers(Dialogue dialogue, Collection<UUID> asked) {
        return addressees.of(dialogue.id(), asked);
    }

    void opened(Dialogue dialogue, Negotiated text, Silence silence, List<Correspondent> to) {
        post(new Letter(dialogue, text, silence, "opened", Entry.REQUEST, "", null), to);
    }

    void extended(Dialogue dialogue, Negotiated text, Silence silence, List<Correspondent> to, String why) {
        post(new Letter(dialogue, text, silence, "extended", Entry.REQUEST, why, null), to);
    }

    void reminder(Dialogue dialogue, Negotiated text, Silence silence, List<Correspondent> to) {
        post(new Letter(dialogue, text, silence, "reminder", Entry.NONE, "", null), to);
    }

    void calledOff(Dialogue dialogue, Negotiated text, Silence silence, List<Correspondent> to) {
        post(new Letter(dialogue, text, silence, "called-off", Entry.CANCEL, words(silence), null), to);
    }

    void broken(Dialogue dialogue, Negotiated text, Silence silence, List<Correspondent> to, UUID by) {
        post(new Letter(dialogue, text, silence, "broken", Entry.CANCEL, words(silence), by), to);
    }

    void adopted(Dialogue dialogue, Negotiated text, Silence silence, List<Correspondent> to) {
        post(new Letter(dialogue, text, silence, "adopted", Entry.NONE, "", null), to);
    }

    private static String words(Silence silence) {
        return silence.words() == null ? "" : silence.words();
    }

    private enum Entry {
        REQUEST,
        CANCEL,
        NONE
    }

    /// @param occasion the last part of the keys of its sentences
    /// @param breaker who broke it
    private record Letter(
            Dialogue dialogue,
            Negotiated text,
            Silence silence,
            String occasion,
            Entry entry,
            String why,
            @Nullable UUID breaker) {}

    private void post(Letter letter, List<Correspondent> to) {
        var names = new HashMap<Language, Map<UUID, PartyName>>();
        var day = LocalDate.ofInstant(clock.instant(), letter.silence().zone());
        for (var reader : to) {
            var language = Language.of(reader.language()).orElse(Language.EN);
            var clocks = new Clocks(messages, language, reader.zone());
            var known = names.computeIfAbsent(
                    language, l -> parties.names(letter.silence().entitled(), l, day));
            var name = known.get(reader.party());
            if (name == null) continue;
            var breaker = letter.breaker() == null ? null : known.get(letter.breaker());
            outbox.post(
                    reader.account(),
                    reader.address(),
                    letter.dialogue().id(),
                    language.tag(),
                    subject(letter, clocks),
                    body(letter, clocks, name, breaker),
                    entry(letter, clocks, new Appointment.Guest(name.printed(), reader.address())));
        }
    }

    private String subject(Letter letter, Clocks clocks) {
        return messages.say(
                clocks.language(),
                "silence.mail." + letter.occasion() + ".subject",
                letter.text().symbol(),
                clocks.language()
                        .moment(letter.silence().endsAt(), letter.silence().zone()));
    }

    private String body(Letter letter, Clocks clocks, PartyName party, @Nullable PartyName breaker) {
        var language = clocks.language();
        var body = new ArrayList<String>();
        if (letter.text().sample()) body.add(messages.say(language, "silence.mail.sample"));
        body.add(messages.say(
                language,
                "silence.mail." + letter.occasion() + ".body",
                party.printed(),
                letter.text().label(),
                end(letter, clocks),
                breaker == null ? "" : breaker.printed()));
        if (!letter.why().isEmpty()) body.add(letter.why());
        body.add(base.of("/" + language.tag() + inside(letter)));
        PartyName.footnoted(breaker == null ? List.of(party) : List.of(party, breaker))
                .forEach(name -> body.add(name.sign() + " " + name.footnote()));
        return String.join("\n\n", body);
    }

    private static String end(Letter letter, Clocks clocks) {
        return clocks.named(letter.silence().endsAt(), letter.silence().zone());
    }

    private static String inside(Letter letter) {
        return letter.dialogue().inside() + letter.text().inside() + "/silence";
    }

    private List<Attachment> entry(Letter letter, Clocks clocks, Appointment.Guest guest) {
        if (letter.entry() == Entry.NONE) return List.of();
        var language = clocks.language();
        var organiser = new Appointment.Guest(letter.dialogue().name().in(language), from);
        var appointment = new Appointment(
                "silence-" + letter.silence().id() + "@red-thread",
                letter.silence().version(),
                clock.instant(),
                Appointment.Standing.CONFIRMED,
                new Appointment.Span.Moment(
                        letter.silence().endsAt().atZone(letter.silence().zone())),
                messages.say(
                        language,
                        "silence.calendar",
                        letter.text().symbol(),
                        letter.text().title()),
                "",
                messages.say(language, "silence.calendar.words", end(letter, clocks)),
                base.of("/" + language.tag() + inside(letter)),
                List.of(guest));
        var calendar = letter.entry() == Entry.CANCEL
                ? Calendar.cancellation(organiser, appointment)
                : Calendar.invitation(organiser, appointment);
        var out = new ByteArrayOutputStream();
        try {
            calendar.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(
                new Attachment("silence.ics", Calendar.MEDIA_TYPE + ";method=" + calendar.method(), out.toByteArray()));
    }
}
