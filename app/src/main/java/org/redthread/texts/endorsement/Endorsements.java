package org.redthread.texts.endorsement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.access.Role;
import org.redthread.accounts.Correspondent;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.dialogues.Participant;
import org.redthread.dialogues.Standing;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.record.RecordFile;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.negotiations.State;
import org.redthread.texts.rounds.Rounds;
import org.redthread.thread.Knot;
import org.redthread.thread.Threads;
import org.redthread.web.Findings;
import org.redthread.web.Here;
import org.redthread.web.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// How texts are endorsed, and where each party stands.
///
/// Positions are taken from the endorsement until the publication: a published text is frozen with its notes.
@Service
public class Endorsements {

    private final EndorsementStore store;
    private final Negotiations negotiations;
    private final Rounds rounds;
    private final Dialogues dialogues;
    private final Threads threads;
    private final EndorsementMail mail;
    private final Access access;
    private final Ledger ledger;
    private final TransactionOperations transaction;
    private final Clock clock;

    Endorsements(
            EndorsementStore store,
            Negotiations negotiations,
            Rounds rounds,
            Dialogues dialogues,
            Threads threads,
            EndorsementMail mail,
            Access access,
            Ledger ledger,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.negotiations = negotiations;
        this.rounds = rounds;
        this.dialogues = dialogues;
        this.threads = threads;
        this.mail = mail;
        this.access = access;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Empty where it was not endorsed, or the reader may not see it.
    @Transactional(readOnly = true)
    public Optional<Endorsement> find(Negotiated text) {
        access.may(EndorsementAction.READ, text.dialogueId());
        return store.find(text.id());
    }

    public boolean mayKeep(Dialogue dialogue) {
        return access.may(EndorsementAction.KEEP, dialogue.id());
    }

    /// Whether the reader says where parties stand in their stead.
    public boolean mayStandIn(Dialogue dialogue) {
        return access.may(EndorsementAction.STAND, dialogue.id())
                && access.reader().is(Role.SECRETARIAT, dialogue.id());
    }

    /// @throws org.redthread.access.Forbidden to all but the secretariat and the Chair of the dialogue
    public void requireKeep(Dialogue dialogue) {
        access.require(EndorsementAction.KEEP, dialogue.id());
    }

    /// @throws org.redthread.access.Forbidden to whoever speaks for no party and keeps no record
    public void requireStand(Dialogue dialogue) {
        access.require(EndorsementAction.STAND, dialogue.id());
    }

    /// Where a meeting of the dialogue hangs on the thread, on record or convened here.
    public static Knot meeting(Dialogue dialogue, String slug) {
        return new Knot("meeting", RecordFile.id("meeting", dialogue.slug() + "/" + slug));
    }

    /// Whether a round is still open on the text, which cannot be endorsed before that is closed.
    @Transactional(readOnly = true)
    public boolean waitsForRound(Negotiated text) {
        return rounds.running(text).isPresent();
    }

    /// Records that the current version was endorsed, by consensus or by acclamation.
    ///
    /// @param typed the fields of the form; `meeting` is the address of a meeting or its last part
    /// @return what is wrong; nothing where it was recorded
    /// @throws org.redthread.access.Forbidden to all but the secretariat and the Chair of the dialogue
    public Findings endorse(Dialogue dialogue, Negotiated seen, Map<String, String> typed, Here here) {
        requireKeep(dialogue);
        var findings = new Findings();
        var said = new Said(typed, LocalDate.ofInstant(clock.instant(), seen.zone()), findings);
        var how = said.how();
        var on = said.day("on");
        if (how.isEmpty() || on == null || !findings.isEmpty()) return findings;
        // Asked again inside the transaction; here it spares the letters of an act that cannot be.
        if (rounds.running(seen).isPresent()) return findings.add("", "endorsement.round-open");
        var to = mail.readers(dialogue, taking(dialogue, on));
        return inTransaction(findings, () -> {
            var meeting = meeting(dialogue, said.value("meeting"), how.get(), here, findings);
            var text = negotiations.all(List.of(seen.id())).getFirst();
            findings.addIf(text.state() != State.CIRCULATED, "", "endorsement.not-now");
            var base = String.valueOf(text.current().number());
            findings.addIf(!base.equals(typed.get("base")), "", "endorsement.changed-meanwhile");
            if (!findings.isEmpty()) return findings;
            if (!negotiations.follow(text, State.ENDORSED)) return findings.add("", "endorsement.changed-meanwhile");
            if (rounds.running(text).isPresent()) return findings.add("", "endorsement.round-open");
            store.add(
                    new Endorsement(
                            text.dialogueId(),
                            text.id(),
                            text.current().id(),
                            how.get(),
                            meeting,
                            on,
                            clock.instant(),
                            access.reader().label(),
                            List.of()),
                    State.ENDORSED.circles(dialogue.id()));
            tell(text, "endorsement.endorsed");
            mail.endorsed(dialogue, text, to);
            return findings;
        });
    }

    private @Nullable UUID meeting(Dialogue dialogue, String typed, Endorsement.How how, Here here, Findings findings) {
        findings.addIf(typed.isEmpty() && how == Endorsement.How.ACCLAMATION, "meeting", "endorsement.meeting.missing");
        if (typed.isEmpty()) return null;
        var slug = typed.replaceAll("[?#].*$", "").replaceAll("/+$", "").replaceAll("^.*/", "");
        var knot = meeting(dialogue, slug);
        if (threads.told(knot, here).isPresent()) return knot.id();
        findings.add("meeting", "endorsement.meeting.no");
        return null;
    }

    /// Records what followed from silence, in the transaction that adopts.
    ///
    /// @param on the day, at the place of the procedure, on which the silence ended
    @Transactional(propagation = Propagation.MANDATORY)
    public void bySilence(Negotiated text, UUID version, LocalDate on) {
        var endorsement = new Endorsement(
                text.dialogueId(),
                text.id(),
                version,
                Endorsement.How.SILENCE,
                null,
                on,
                clock.instant(),
                access.reader().label(),
                List.of());
        store.add(endorsement, State.ENDORSED.circles(text.dialogueId()));
    }

    /// Says where a party stands: the party itself, or the secretariat in its stead, recorded as such.
    ///
    /// @param typed the fields of the form; `party` is the identity of the party
    /// @return what is wrong; nothing where it was recorded
    /// @throws org.redthread.access.Forbidden to whoever speaks for no party and keeps no record
    public Findings stand(Dialogue dialogue, Negotiated seen, Map<String, String> typed) {
        requireStand(dialogue);
        var findings = new Findings();
        var today = LocalDate.ofInstant(clock.instant(), seen.zone());
        var party = party(dialogue, typed.getOrDefault("party", ""), today, findings);
        if (party.isEmpty()) return findings;
        var own = own(dialogue).contains(party.get());
        var to = own
                ? List.<Correspondent>of()
                : mail.readers(dialogue, party.stream().toList());
        return inTransaction(findings, () -> {
            store.hold(seen.id());
            var text = negotiations.all(List.of(seen.id())).getFirst();
            var endorsement = store.find(text.id());
            if (text.state() != State.ENDORSED || endorsement.isEmpty())
                return findings.add("", "endorsement.stand.not-now");
            var words = negotiations.words(
                    text.version(endorsement.get().versionId()).orElseThrow());
            var position = new Said(typed, today, findings)
                    .position(
                            party.get(), words, clock.instant(), access.reader().label(), !own);
            if (position.isEmpty()) return findings;
            store.stand(dialogue.id(), text.id(), position.get(), State.ENDORSED.circles(dialogue.id()));
            tell(text, own ? "endorsement.stood" : "endorsement.stood-in");
            mail.inStead(dialogue, text, position.get(), to);
            return findings;
        });
    }

    /// A party that takes part, and for which the reader may speak.
    private Optional<UUID> party(Dialogue dialogue, String typed, LocalDate day, Findings findings) {
        var own = own(dialogue);
        var party = typed.isEmpty() && own.size() == 1
                ? own.stream().findFirst()
                : taking(dialogue, day).stream()
                        .filter(one -> one.toString().equals(typed))
                        .findFirst();
        var takesPart = party.filter(taking(dialogue, day)::contains);
        findings.addIf(takesPart.isEmpty(), "party", "endorsement.party.no-part");
        var may = takesPart.filter(one -> own.contains(one) || mayStandIn(dialogue));
        findings.addIf(may.isEmpty(), "party", "endorsement.party.not-yours");
        return may;
    }

    /// The parties for which the reader says where they stand; who only drafts for a party does not.
    public List<UUID> own(Dialogue dialogue) {
        var reader = access.reader();
        return reader.speaksFor(dialogue.id()).stream()
                .filter(party -> reader.submitsFor(party, dialogue.id()))
                .toList();
    }

    private List<UUID> taking(Dialogue dialogue, LocalDate day) {
        return dialogues.participation(dialogue, day, Language.EN).participants().stream()
                .filter(one -> one.standing() == Standing.PARTICIPATES)
                .map(Participant::party)
                .toList();
    }

    /// Opens endorsement and positions to whoever may see the published text, lets no position be changed until the
    /// transaction is over, and writes to the parties.
    ///
    /// @return as they stand then
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Endorsement> freeze(Dialogue dialogue, Negotiated text) {
        store.hold(text.id());
        store.open(text.id(), State.PUBLISHED.circles(text.dialogueId()));
        var endorsement = store.find(text.id());
        endorsement.ifPresent(one ->
                mail.published(dialogue, text, mail.readers(dialogue, taking(dialogue, one.endorsedOn()))));
        return endorsement;
    }

    /// Nothing is kept of an act that found something wrong.
    private Findings inTransaction(Findings none, Supplier<Findings> act) {
        var findings = transaction.execute(status -> {
            var found = act.get();
            if (!found.isEmpty()) status.setRollbackOnly();
            return found;
        });
        return findings == null ? none : findings;
    }

    private void tell(Negotiated text, String act) {
        ledger.record(Deed.in(text.dialogueId(), act)
                .to(Negotiated.KIND, text.id(), text.label())
                .seenBy(State.ENDORSED.circles(text.dialogueId())));
    }
}
