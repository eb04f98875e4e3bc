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
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.web.BaseAddress;
import org.redthread.web.Language;
import org.redthread.web.Messages;
import org.springframework.stereotype.Component;

/// Writes to everybody who acts for a party that is invited, each in the language of the account.
///
/// Days and deadline are said on the clock of the meeting, from the same values as its page: a mail and a page that
/// differ by an hour cost a party its seat.
@Component
class InvitationMail {

    private final Accounts accounts;
    private final Parties parties;
    private final Outbox outbox;
    private final Messages messages;
    private final BaseAddress base;

    InvitationMail(Accounts accounts, Parties parties, Outbox outbox, Messages messages, BaseAddress base) {
        this.accounts = accounts;
        this.parties = parties;
        this.outbox = outbox;
        this.messages = messages;
        this.base = base;
    }

    void invite(Convened meeting, Dialogue dialogue, List<Invitation> invitations) {
        post(meeting, dialogue, invitations, "letter");
    }

    /// @param occasion `letter`, or what became of the meeting since: the last part of the keys of its sentences
    private void post(Convened meeting, Dialogue dialogue, List<Invitation> invitations, String occasion) {
        var byParty = invitations.stream().collect(Collectors.toMap(Invitation::partyId, Function.identity()));
        var names = new HashMap<Language, Map<UUID, PartyName>>();
        for (var to : accounts.correspondents(dialogue.id(), byParty.keySet())) {
            var language = Language.of(to.language()).orElse(Language.EN);
            var name = names.computeIfAbsent(language, l -> parties.names(byParty.keySet(), l, meeting.firstDay()))
                    .get(to.party());
            var invitation = Objects.requireNonNull(byParty.get(to.party()));
            post(meeting, dialogue, invitation, to, Objects.requireNonNull(name), language, occasion);
        }
    }

    private void post(
            Convened meeting,
            Dialogue dialogue,
            Invitation invitation,
            Correspondent to,
            PartyName party,
            Language language,
            String occasion) {
        var label = meeting.meeting().label().in(language);
        var town = meeting.meeting().town();
        var page = base.of("/" + language.tag() + dialogue.inside() + "/meetings/" + meeting.slug() + "/delegation");
        var key = "meetings.invitations." + occasion;
        var body = new ArrayList<String>();
        if (dialogue.sample()) body.add(messages.say(language, "meetings.invitations.sample"));
        body.add(messages.say(
                language,
                key + ".body",
                party.printed(),
                label,
                dialogue.name().in(language),
                language.span(meeting.firstDay(), meeting.lastDay()),
                town == null ? messages.say(language, "meetings.mode." + meeting.mode()) : town,
                language.moment(meeting.registrationCloses(), meeting.zone()),
                meeting.quota(),
                page,
                invitation.symbol()));
        if (party.footnote() != null) body.add(party.sign() + " " + party.footnote());
        outbox.post(
                to.account(),
                to.address(),
                dialogue.id(),
                language.tag(),
                messages.say(language, key + ".subject", invitation.symbol(), label),
                String.join("\n\n", body));
    }
}
