package org.redthread.meetings.invitations;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.access.Role;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.State;
import org.redthread.parties.Kind;
import org.redthread.parties.PartyName;
import org.redthread.sql.Broken;
import org.redthread.web.Findings;
import org.redthread.web.Here;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// What a party answers to its invitation, and whom it nominates.
///
/// One head, one delegation a person, the quota and the seats are held by the database, so that fifty who want the
/// last seat at once get it once; here its refusals become sentences.
@Service
@Transactional
public class Nominations {

    private final DelegationStore store;
    private final InvitationStore invitations;
    private final Delegations delegations;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    Nominations(
            DelegationStore store,
            InvitationStore invitations,
            Delegations delegations,
            Access access,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.invitations = invitations;
        this.delegations = delegations;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    public sealed interface Nominated {

        record Done(Delegation delegation) implements Nominated {}

        record NotDone(Findings findings) implements Nominated {}
    }

    /// Nominates a delegation, or changes one: what the form holds is the delegation from then on.
    ///
    /// The clock is read here, in the transaction that writes: a form that was opened before the deadline and sent
    /// after it is late. The secretariat may be late, and says why.
    ///
    /// @throws org.redthread.access.Forbidden to whoever acts for no party of the dialogue
    public Nominated nominate(Convened meeting, PartyName party, Map<String, String> typed, Here here) {
        access.require(InvitationAction.NOMINATE, meeting.dialogue());
        var findings = new Findings();
        if (!delegations.actsFor(meeting, party.party()))
            return new Nominated.NotDone(findings.add("", "meetings.delegation.not-yours", party.printed()));
        store.queueUp(meeting.id());
        var now = clock.instant();
        var before = store.find(meeting.id(), party.party()).orElse(null);
        var reason = typed.getOrDefault("reason", "").strip();
        admit(meeting, party, now, reason, here, findings);
        if (!String.valueOf(before == null ? "" : before.version()).equals(typed.getOrDefault("version", "")))
            findings.add("", "meetings.delegation.changed-meanwhile");
        var nomination = Nomination.read(typed, before, delegations.inStead(meeting), meeting.quota(), now, findings);
        if (!findings.isEmpty()) return new Nominated.NotDone(findings);
        return write(meeting, party, before, nomination, reason, now);
    }

    /// Finds what keeps the party from nominating at that moment.
    private void admit(Convened meeting, PartyName party, Instant now, String reason, Here here, Findings findings) {
        findings.addIf(meeting.state() == State.CANCELLED, "", "meetings.delegation.cancelled");
        if (delegations.inStead(meeting)) {
            findings.addIf(
                    !meeting.registersAt(now) && reason.isEmpty(), "reason", "meetings.delegation.reason.missing");
            findings.addIf(reason.length() > 300, "reason", "meetings.convene.long", 300);
            return;
        }
        var invited = invitations.of(meeting.id()).stream()
                .anyMatch(invitation -> invitation.partyId().equals(party.party()));
        findings.addIf(!invited, "", "meetings.delegation.not-invited", party.printed());
        if (meeting.registersAt(now)) return;
        if (now.isBefore(meeting.registrationCloses())) findings.add("", "meetings.delegation.not-open");
        else
            findings.add("", "meetings.delegation.too-late", here.moment(meeting.registrationCloses(), meeting.zone()));
    }

    private Nominated write(
            Convened meeting,
            PartyName party,
            @Nullable Delegation before,
            Nomination nomination,
            String reason,
            Instant now) {
        var country = party.kind() == Kind.COUNTRY;
        var delegation = before == null
                ? new Delegation(meeting.dialogue(), meeting.id(), party.party(), country, 0, null, now, now, List.of())
                : before;
        var field = "";
        try {
            if (before == null) store.add(delegation);
            else if (!store.change(before, now))
                return undone(new Findings().add("", "meetings.delegation.changed-meanwhile"));
            store.dropOthers(
                    delegation,
                    nomination.lines().stream()
                            .map(line -> line.delegate().id())
                            .toList());
            for (var line : nomination.headsLast()) {
                field = line.field();
                store.put(delegation, line.delegate());
            }
        } catch (DataIntegrityViolationException refused) {
            return undone(refusal(refused, field, meeting));
        }
        var invited = invitations.answer(meeting.id(), party.party(), Invitation.Answer.ACCEPTED, now);
        var deed = deed(meeting, party.party(), before == null ? "meetings.nominated" : "meetings.renominated")
                .with("delegates", String.valueOf(nomination.lines().size()));
        ledger.record(reason.isEmpty() || !delegations.inStead(meeting) ? deed : deed.with("reason", reason));
        return new Nominated.Done(store.find(meeting.id(), party.party()).orElse(delegation));
    }

    private static Findings refusal(DataIntegrityViolationException refused, String field, Convened meeting) {
        var findings = new Findings();
        return switch (Broken.by(refused)) {
            case "delegation_pkey" -> findings.add("", "meetings.delegation.changed-meanwhile");
            case "one_head" -> findings.add(field + "-capacity", "meetings.delegation.two-heads");
            case "one_person" -> findings.add(field + "-name", "meetings.delegation.elsewhere");
            case "came_already" -> findings.add("", "meetings.delegation.came");
            case "quota_of_the_party" ->
                findings.add(beside(field), "meetings.delegation.above-quota", meeting.quota());
            case "seats_of_the_meeting" ->
                findings.add(beside(field), "meetings.delegation.no-seat", String.valueOf(meeting.seats()));
            default -> throw refused;
        };
    }

    private static String beside(String field) {
        return field.equals("unnamed") ? field : field + "-name";
    }

    private static Nominated undone(Findings findings) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Nominated.NotDone(findings);
    }

    public sealed interface Answered {

        record Done() implements Answered {}

        record NotDone(Findings findings) implements Answered {}
    }

    /// Says for a party whether it comes. Whoever does not come any more gives its seats back.
    ///
    /// @throws org.redthread.access.Forbidden to whoever acts for no party of the dialogue
    public Answered answer(Convened meeting, PartyName party, Invitation.Answer answer) {
        access.require(InvitationAction.NOMINATE, meeting.dialogue());
        var findings = new Findings();
        if (!delegations.actsFor(meeting, party.party()))
            return new Answered.NotDone(findings.add("", "meetings.delegation.not-yours", party.printed()));
        if (!invitations.answer(meeting.id(), party.party(), answer, clock.instant()))
            return new Answered.NotDone(findings.add("", "meetings.delegation.not-invited", party.printed()));
        try {
            if (answer == Invitation.Answer.DECLINED) store.remove(meeting.id(), party.party());
        } catch (DataIntegrityViolationException came) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Answered.NotDone(findings.add("", "meetings.delegation.came"));
        }
        ledger.record(deed(meeting, party.party(), "meetings.answered").with("answer", answer.name()));
        return new Answered.Done();
    }

    private static Deed deed(Convened meeting, UUID party, String act) {
        return Deed.in(meeting.dialogue(), act)
                .to("meeting", meeting.id(), meeting.symbol())
                .seenBy(Set.of(
                        Circle.role(Role.SECRETARIAT, meeting.dialogue()), Circle.party(party, meeting.dialogue())))
                .with("party", party.toString());
    }
}
