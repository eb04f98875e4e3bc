package org.redthread.projects.grants;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogue;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.parties.Parties;
import org.redthread.projects.Typed;
import org.redthread.sql.Ids;
import org.redthread.web.Findings;
import org.redthread.web.Language;
import org.redthread.web.NoSuchPage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What organisations hand in: drafts that they alone know, then notes and full applications, each before its
/// deadline; and what the secretariat says to them.
@Service
@Transactional
public class GrantApplications {

    private final ApplicationStore store;
    private final Parties parties;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    GrantApplications(ApplicationStore store, Parties parties, Access access, Ledger ledger, Clock clock) {
        this.store = store;
        this.parties = parties;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// As far as the reader may know of them, in the order in which they began.
    @Transactional(readOnly = true)
    public List<GrantApplication> of(Call call) {
        return store.of(call.id());
    }

    /// @throws NoSuchPage where the reader may know of no such application: there is none, or it is another's
    @Transactional(readOnly = true)
    public GrantApplication get(Call call, UUID id) {
        return store.find(call.id(), id).orElseThrow(() -> new NoSuchPage("page"));
    }

    /// Whether the reader is one of those who ask.
    public boolean isOwn(GrantApplication application) {
        return access.reader().speaksFor(application.dialogueId()).contains(application.partyId());
    }

    /// @throws org.redthread.access.Forbidden to all but organisations of the dialogue
    public void requireApply(Dialogue dialogue) {
        access.require(GrantAction.APPLY, dialogue.id());
    }

    /// Begins an application with the first words of its concept note, for the organisation that the reader speaks for.
    ///
    /// @param typed with `act`: `send` hands the note in at once
    /// @param findings of the form; nothing is kept where there is any
    public UUID begin(Dialogue dialogue, Call call, Map<String, String> typed, Findings findings) {
        return begin(dialogue, call, Ids.at(clock.instant()), typed, findings);
    }

    UUID begin(Dialogue dialogue, Call call, UUID id, Map<String, String> typed, Findings findings) {
        requireApply(dialogue);
        var now = clock.instant();
        var party = organisation(dialogue);
        var name = parties.names(
                        Set.of(party),
                        Language.EN,
                        call.openedAt().atZone(call.zone()).toLocalDate())
                .get(party);
        var begun = new GrantApplication(
                dialogue.id(),
                call.id(),
                id,
                party,
                name == null ? "" : name.english(),
                now,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
        var paper = Paper.read(Paper.Of.NOTE, call, new Typed(typed, findings));
        late(call, Paper.Of.NOTE, findings);
        if (!findings.isEmpty()) return begun.id();
        store.add(begun);
        keep(call, begun, paper, typed, findings);
        return begun.id();
    }

    private UUID organisation(Dialogue dialogue) {
        return access.reader().mandates().stream()
                .filter(mandate -> mandate.role() == Role.ORGANISATION
                        && mandate.dialogue().equals(dialogue.id()))
                .map(mandate -> mandate.party())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new NoSuchPage("page"));
    }

    /// Keeps the draft whose turn it is, and hands it in where that is asked for. After the deadline neither is done.
    public void write(
            Dialogue dialogue, Call call, GrantApplication application, Map<String, String> typed, Findings findings) {
        requireApply(dialogue);
        if (!isOwn(application)) throw new NoSuchPage("page");
        var turn = application.writes();
        if (turn.isEmpty()) {
            findings.add("", "grants.found.sent");
            return;
        }
        var paper = Paper.read(turn.get(), call, new Typed(typed, findings));
        late(call, turn.get(), findings);
        if (findings.isEmpty()) keep(call, application, paper, typed, findings);
    }

    /// By the clock of this house at the moment of handing in, whenever the draft was begun.
    private void late(Call call, Paper.Of of, Findings findings) {
        findings.addIf(!clock.instant().isBefore(call.closes(of)), "", "grants.found.late");
    }

    private void keep(
            Call call, GrantApplication application, Paper paper, Map<String, String> typed, Findings findings) {
        store.write(application, paper);
        if (!"send".equals(typed.get("act"))) return;
        if (!access.reader().submitsFor(application.partyId(), application.dialogueId())) {
            findings.add("", "grants.found.drafter");
            return;
        }
        if (store.send(application, paper.of(), clock.instant()))
            ledger.record(Deed.in(call.dialogueId(), "grants.handed-in")
                    .to(GrantApplication.KIND, application.id(), paper.title())
                    .seenBy(circles(application))
                    .with("of", paper.of().name()));
    }

    /// Records condition by condition whether it is met; each with its reason.
    public void say(
            Dialogue dialogue, Call call, GrantApplication application, Map<String, String> typed, Findings findings) {
        access.require(GrantAction.KEEP, dialogue.id());
        var form = new Typed(typed, findings);
        var said = call.conditions().stream()
                .map(each -> {
                    var met = form.raw("met-" + each.place());
                    findings.addIf(!met.matches("yes|no"), "met-" + each.place(), "grants.found.met");
                    var reason = form.required("reason-" + each.place(), 1000);
                    return new GrantApplication.Eligible(each.place(), met.equals("yes"), reason);
                })
                .toList();
        findings.addIf(application.invitedAt() != null, "", "grants.found.invited");
        if (!findings.isEmpty()) return;
        store.say(application.id(), said, clock.instant());
        ledger.record(Deed.in(call.dialogueId(), "grants.eligibility-recorded")
                .to(GrantApplication.KIND, application.id(), application.named())
                .seenBy(circles(application)));
    }

    /// Invites a full application from whoever meets every condition.
    public void invite(Dialogue dialogue, Call call, GrantApplication application, Findings findings) {
        access.require(GrantAction.KEEP, dialogue.id());
        findings.addIf(
                application.standing() != GrantApplication.Standing.NOTE_SENT, "", "grants.found.invite.standing");
        findings.addIf(!application.isEligible(call), "", "grants.found.invite.eligible");
        if (!findings.isEmpty()) return;
        store.invite(application.id(), clock.instant());
        ledger.record(Deed.in(call.dialogueId(), "grants.invited")
                .to(GrantApplication.KIND, application.id(), application.named())
                .seenBy(circles(application)));
    }

    static Set<String> circles(GrantApplication application) {
        return Set.of(
                Circle.role(Role.SECRETARIAT, application.dialogueId()),
                Circle.party(application.partyId(), application.dialogueId()));
    }
}
