package org.redthread.meetings.invitations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.dialogues.Participant;
import org.redthread.dialogues.Standing;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.State;
import org.redthread.parties.PartyName;
import org.redthread.parties.PrintedNames;
import org.redthread.sql.Ids;
import org.redthread.web.Findings;
import org.redthread.web.Here;
import org.redthread.web.Language;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Invitations to a meeting: who is entitled to one, who has one, and what became of it.
@Service
@Transactional
public class Invitations {

    private static final Set<State> NOT_YET_OR_NO_MORE = Set.of(State.DRAFT, State.POSTPONED, State.CANCELLED);

    private final InvitationStore store;
    private final InvitationMail mail;
    private final Grounds grounds;
    private final Dialogues dialogues;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    Invitations(
            InvitationStore store,
            InvitationMail mail,
            Grounds grounds,
            Dialogues dialogues,
            Access access,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.mail = mail;
        this.grounds = grounds;
        this.dialogues = dialogues;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Everybody who was invited or could be, in the order of lists: participation as of the first day of the meeting.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    @Transactional(readOnly = true)
    public List<Guest> guests(Convened meeting, Dialogue dialogue, Language language) {
        access.require(InvitationAction.INVITE, dialogue.id());
        return guests(meeting, dialogue, language, List.of());
    }

    private List<Guest> guests(Convened meeting, Dialogue dialogue, Language language, List<UUID> others) {
        var invited =
                store.of(meeting.id()).stream().collect(Collectors.toMap(Invitation::partyId, Function.identity()));
        var beside = new ArrayList<>(invited.keySet());
        beside.addAll(others);
        var participation = dialogues.participation(dialogue, meeting.firstDay(), language, beside);
        var standings = participation.participants().stream()
                .filter(one -> one.standing() != Standing.LEFT)
                .collect(Collectors.toMap(Participant::party, Participant::standing));
        return participation.names().values().stream()
                .filter(name -> standings.containsKey(name.party()) || beside.contains(name.party()))
                .map(name -> new Guest(name, standings.get(name.party()), invited.get(name.party())))
                .sorted(Comparator.comparing(Guest::name, PartyName.ALPHABETICAL))
                .toList();
    }

    /// The invitation of a party, as far as the reader may know of it.
    @Transactional(readOnly = true)
    public Optional<Invitation> find(Convened meeting, UUID party) {
        return of(meeting).stream()
                .filter(invitation -> invitation.partyId().equals(party))
                .findFirst();
    }

    /// The invitations that the reader may know of, in the order of their numbers.
    @Transactional(readOnly = true)
    public List<Invitation> of(Convened meeting) {
        return store.of(meeting.id());
    }

    public sealed interface Invited {

        record Done(List<Invitation> invitations) implements Invited {}

        record NotDone(Findings findings) implements Invited {}
    }

    /// Invites parties in one act: all get their letters, or none.
    ///
    /// @param typed `party-TUR` for each that is to be invited; under `another` the name of one that is in no list
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Invited invite(Convened meeting, Dialogue dialogue, Map<String, String> typed, Here here) {
        access.require(InvitationAction.INVITE, dialogue.id());
        var findings = new Findings();
        findings.addIf(NOT_YET_OR_NO_MORE.contains(meeting.state()), "", "meetings.invitations.not-now");
        var another = typed.getOrDefault("another", "").strip();
        var added = another.isEmpty() ? Optional.<UUID>empty() : PrintedNames.party(another);
        findings.addIf(!another.isEmpty() && added.isEmpty(), "another", "meetings.convene.party.unknown");
        var wanted = guests(meeting, dialogue, here.language(), added.stream().toList()).stream()
                .filter(guest -> guest.invitation() == null)
                .map(Guest::name)
                .filter(name -> typed.containsKey("party-" + name.key())
                        || added.filter(name.party()::equals).isPresent())
                .toList();
        findings.addIf(wanted.isEmpty(), "another", "meetings.invitations.nobody");
        if (!findings.isEmpty()) return new Invited.NotDone(findings);
        try {
            var invitations = write(meeting, wanted);
            mail.invite(meeting, dialogue, invitations);
            grounds.tie(meeting, invitations, here);
            return new Invited.Done(invitations);
        } catch (DuplicateKeyException e) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Invited.NotDone(findings.add("", "meetings.invitations.faster"));
        }
    }

    private List<Invitation> write(Convened meeting, List<PartyName> parties) {
        var now = clock.instant();
        var year = now.atZone(meeting.zone()).getYear();
        var last = store.take(meeting.dialogue(), year, parties.size());
        var house = meeting.symbol().substring(0, meeting.symbol().indexOf('/'));
        var invitations = new ArrayList<Invitation>();
        for (var party : parties) {
            var number = last - parties.size() + invitations.size() + 1;
            invitations.add(new Invitation(
                    meeting.dialogue(),
                    meeting.id(),
                    party.party(),
                    Ids.at(now),
                    year,
                    number,
                    "%s/INV/%d/%04d".formatted(house, year, number),
                    now,
                    null,
                    null,
                    DaysAndPlace.of(meeting),
                    meeting.version()));
        }
        store.add(invitations);
        ledger.record(Deed.in(meeting.dialogue(), "meetings.invited")
                .to("meeting", meeting.id(), meeting.symbol())
                .with("letters", invitations.getFirst().symbol() + "–" + last));
        return List.copyOf(invitations);
    }
}
