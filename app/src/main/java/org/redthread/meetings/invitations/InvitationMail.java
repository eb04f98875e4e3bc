package org.redthread.meetings.invitations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redthread.accounts.Accounts;
import org.redthread.accounts.Correspondent;
import org.redthread.dialogues.Dialogue;
import org.redthread.mail.Outbox;
import org.redthread.meetings.convening.Convened;
import org.redthread.office.Appointment;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.web.BaseAddress;
import org.redthread.web.Clocks;
import org.redthread.web.Language;
import org.redthread.web.Messages;
import org.springframework.stereotype.Component;

/// Writes to everybody who acts for a party that is invited, each in the language of the account, with an entry for
/// the calendar.
///
/// Days and deadline are said on the clock of the meeting, and the deadline on the reader's own too, from the same
/// values
/// as its page: a mail and a page that differ by an hour cost a party its seat.
@Component
class InvitationMail {

    private final Accounts accounts;
    private final Parties parties;
    private final Outbox outbox;
    private final Messages messages;
    private final BaseAddress base;
    private final InvitationCalendar calendar;

    InvitationMail(
            Accounts accounts,
            Parties parties,
            Outbox outbox,
            Messages messages,
            BaseAddress base,
            InvitationCalendar calendar) {
        this.accounts = accounts;
        this.parties = parties;
        this.outbox = outbox;
        this.messages = messages;
        this.base = base;
        this.calendar = calendar;
    }

    void invite(Convened meeting, Dialogue dialogue, List<Invitation> invitations) {
        post(meeting, dialogue, invitations, "letter", calendar::request);
    }

    /// Days or place are others than the parties were told.
    void change(Convened meeting, Dialogue dialogue, List<Invitation> invitations) {
        post(meeting, dialogue, invitations, "changed", calendar::request);
    }

    /// @param occasion `cancelled` or `postponed`
    void takeBack(Convened meeting, Dialogue dialogue, List<Invitation> invitations, String occasion) {
        post(meeting, dialogue, invitations, occasion, calendar::cancellation);
    }

    /// Makes what goes into the calendar of one guest.
    private interface Enters {
        org.redthread.mail.Attachment of(Convened meeting, Dialogue dialogue, Clocks clocks, Appointment.Guest guest);
    }

    /// @param occasion the last part of the keys of its sentences
    private void post(
            Convened meeting, Dialogue dialogue, List<Invitation> invitations, String occasion, Enters enters) {
        var byParty = invitations.stream().collect(Collectors.toMap(Invitation::partyId, Function.identity()));
        var names = new HashMap<Language, Map<UUID, PartyName>>();
        for (var to : accounts.correspondents(dialogue.id(), byParty.keySet())) {
            var language = Language.of(to.language()).orElse(Language.EN);
            var name = Objects.requireNonNull(
                    names.computeIfAbsent(language, l -> parties.names(byParty.keySet(), l, meeting.firstDay()))
                            .get(to.party()));
            var symbol = Objects.requireNonNull(byParty.get(to.party())).symbol();
            var clocks = new Clocks(messages, language, to.zone());
            var label = meeting.meeting().label().in(language);
            outbox.post(
                    to.account(),
                    to.address(),
                    dialogue.id(),
                    language.tag(),
                    messages.say(language, "meetings.invitations." + occasion + ".subject", symbol, label),
                    body(meeting, dialogue, symbol, name, clocks, occasion),
                    List.of(enters.of(meeting, dialogue, clocks, guest(to, name))));
        }
    }

    private static Appointment.Guest guest(Correspondent to, PartyName name) {
        return new Appointment.Guest(name.printed(), to.address());
    }

    private String body(
            Convened meeting, Dialogue dialogue, String symbol, PartyName party, Clocks clocks, String occasion) {
        var language = clocks.language();
        var town = meeting.meeting().town();
        var body = new ArrayList<String>();
        if (dialogue.sample()) body.add(messages.say(language, "meetings.invitations.sample"));
        body.add(messages.say(
                language,
                "meetings.invitations." + occasion + ".body",
                party.printed(),
                meeting.meeting().label().in(language),
                dialogue.name().in(language),
                language.span(meeting.firstDay(), meeting.lastDay()),
                town == null ? messages.say(language, "meetings.mode." + meeting.mode()) : town,
                clocks.named(meeting.registrationCloses(), meeting.zone()),
                meeting.quota(),
                base.of("/" + language.tag() + dialogue.inside() + "/meetings/" + meeting.slug() + "/delegation"),
                symbol));
        if (party.footnote() != null) body.add(party.sign() + " " + party.footnote());
        return String.join("\n\n", body);
    }
}
