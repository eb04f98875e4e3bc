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
import org.redthread.mail.Attachment;
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
/// the calendar and, at the invitation, the letter as it is filed.
///
/// Days and deadline are said from the same values as on the page, on the clock of the meeting and on the reader's:
/// a mail and a page that differ by an hour cost a party its seat.
@Component
class InvitationMail {

    private final Accounts accounts;
    private final Parties parties;
    private final Outbox outbox;
    private final Messages messages;
    private final BaseAddress base;
    private final InvitationLetter letter;
    private final InvitationCalendar calendar;

    InvitationMail(
            Accounts accounts,
            Parties parties,
            Outbox outbox,
            Messages messages,
            BaseAddress base,
            InvitationLetter letter,
            InvitationCalendar calendar) {
        this.accounts = accounts;
        this.parties = parties;
        this.outbox = outbox;
        this.messages = messages;
        this.base = base;
        this.letter = letter;
        this.calendar = calendar;
    }

    void invite(Convened meeting, Dialogue dialogue, List<Invitation> invitations) {
        post(
                meeting,
                dialogue,
                invitations,
                "letter",
                to -> List.of(
                        letter.pdf(
                                meeting,
                                dialogue,
                                to.party(),
                                to.invitation(),
                                to.clocks().language()),
                        calendar.request(meeting, dialogue, to.clocks(), to.guest())));
    }

    /// Days or place are others than the parties were told.
    void change(Convened meeting, Dialogue dialogue, List<Invitation> invitations) {
        post(
                meeting,
                dialogue,
                invitations,
                "changed",
                to -> List.of(calendar.request(meeting, dialogue, to.clocks(), to.guest())));
    }

    /// @param occasion `cancelled` or `postponed`
    void takeBack(Convened meeting, Dialogue dialogue, List<Invitation> invitations, String occasion) {
        post(
                meeting,
                dialogue,
                invitations,
                occasion,
                to -> List.of(calendar.cancellation(meeting, dialogue, to.clocks(), to.guest())));
    }

    /// Somebody who is written to about the invitation of a party.
    private record To(Correspondent whom, PartyName party, Invitation invitation, Clocks clocks) {

        Appointment.Guest guest() {
            return new Appointment.Guest(party.printed(), whom.address());
        }
    }

    /// @param occasion the last part of the keys of its sentences
    private void post(
            Convened meeting,
            Dialogue dialogue,
            List<Invitation> invitations,
            String occasion,
            Function<To, List<Attachment>> enclosed) {
        var byParty = invitations.stream().collect(Collectors.toMap(Invitation::partyId, Function.identity()));
        var names = new HashMap<Language, Map<UUID, PartyName>>();
        for (var whom : accounts.correspondents(dialogue.id(), byParty.keySet())) {
            var language = Language.of(whom.language()).orElse(Language.EN);
            var name = Objects.requireNonNull(
                    names.computeIfAbsent(language, l -> parties.names(byParty.keySet(), l, meeting.firstDay()))
                            .get(whom.party()));
            var invitation = Objects.requireNonNull(byParty.get(whom.party()));
            var to = new To(whom, name, invitation, new Clocks(messages, language, whom.zone()));
            var label = meeting.meeting().label().in(language);
            outbox.post(
                    whom.account(),
                    whom.address(),
                    dialogue.id(),
                    language.tag(),
                    messages.say(language, "meetings.invitations." + occasion + ".subject", invitation.symbol(), label),
                    body(meeting, dialogue, to, occasion),
                    enclosed.apply(to));
        }
    }

    private String body(Convened meeting, Dialogue dialogue, To to, String occasion) {
        var language = to.clocks().language();
        var party = to.party();
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
                to.clocks().named(meeting.registrationCloses(), meeting.zone()),
                meeting.quota(),
                base.of("/" + language.tag() + dialogue.inside() + "/meetings/" + meeting.slug() + "/delegation"),
                to.invitation().symbol()));
        if (party.footnote() != null) body.add(party.sign() + " " + party.footnote());
        return String.join("\n\n", body);
    }
}
