package org.redthread.texts.rounds;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redthread.accounts.Accounts;
import org.redthread.accounts.Correspondent;
import org.redthread.dialogues.Dialogue;
import org.redthread.mail.Outbox;
import org.redthread.office.Appointment;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.web.BaseAddress;
import org.redthread.web.Clocks;
import org.redthread.web.Language;
import org.redthread.web.Messages;
import org.springframework.stereotype.Component;

/// Writes to everybody who acts for a party that is asked, each in the language and on the clock of the account.
///
/// No letter says a word of what any party proposed.
@Component
class RoundMail {

    private final Accounts accounts;
    private final Parties parties;
    private final Outbox outbox;
    private final Messages messages;
    private final BaseAddress base;
    private final RoundCalendar calendar;

    RoundMail(
            Accounts accounts,
            Parties parties,
            Outbox outbox,
            Messages messages,
            BaseAddress base,
            RoundCalendar calendar) {
        this.accounts = accounts;
        this.parties = parties;
        this.outbox = outbox;
        this.messages = messages;
        this.base = base;
        this.calendar = calendar;
    }

    /// Why a letter is written; the first and the changed deadline go with an entry for the calendar.
    enum Occasion {
        ASKED,
        EXTENDED,
        REMINDER,
        SHOWN
    }

    /// Whom to write to.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    List<Correspondent> readers(Dialogue dialogue, Collection<UUID> asked) {
        return accounts.correspondents(dialogue.id(), asked);
    }

    void post(Occasion why, Dialogue dialogue, Negotiated text, Round round, List<Correspondent> readers) {
        var byLanguage = readers.stream().collect(Collectors.groupingBy(RoundMail::language));
        byLanguage.forEach((language, some) -> {
            var asked = some.stream().map(Correspondent::party).toList();
            var names = parties.names(asked, language, LocalDate.ofInstant(round.openedAt(), round.zone()));
            for (var reader : some) {
                var name = names.get(reader.party());
                if (name != null) post(new Letter(why, dialogue, text, round), reader, name, language);
            }
        });
    }

    private record Letter(Occasion why, Dialogue dialogue, Negotiated text, Round round) {

        String key(String part) {
            return "rounds.mail." + why.name().toLowerCase(Locale.ROOT) + "." + part;
        }
    }

    private void post(Letter letter, Correspondent reader, PartyName name, Language language) {
        var clocks = new Clocks(messages, language, reader.zone());
        var round = letter.round();
        var deadline = clocks.named(round.deadline(), round.zone());
        var inside = letter.dialogue().inside() + round.inside(letter.text());
        var subject =
                messages.say(language, letter.key("subject"), letter.text().symbol(), round.number());
        var body = new StringBuilder();
        if (letter.text().sample())
            body.append(messages.say(language, "rounds.mail.sample")).append("\n\n");
        body.append(messages.say(
                language,
                letter.key("body"),
                name.printed(),
                letter.text().title(),
                round.number(),
                deadline,
                base.of("/" + language.tag() + inside),
                clocks.named(round.firstDeadline(), round.zone())));
        if (name.footnote() != null)
            body.append("\n\n").append(name.sign()).append(' ').append(name.footnote());
        var guest = new Appointment.Guest(name.printed(), reader.address());
        var entry = calendar.request(letter.dialogue(), letter.text(), round, clocks, guest);
        outbox.post(
                reader.account(),
                reader.address(),
                letter.dialogue().id(),
                language.tag(),
                subject,
                body.toString(),
                letter.why() == Occasion.ASKED || letter.why() == Occasion.EXTENDED ? List.of(entry) : List.of());
    }

    private static Language language(Correspondent reader) {
        return Language.of(reader.language()).orElse(Language.EN);
    }
}
