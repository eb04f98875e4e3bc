package org.redthread.texts.endorsement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.record.RecordFile;
import org.redthread.texts.negotiations.AllOrNothing;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.negotiations.State;
import org.redthread.texts.rounds.Rounds;
import org.redthread.thread.Knot;
import org.redthread.thread.Threads;
import org.redthread.web.Findings;
import org.redthread.web.Here;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How texts are endorsed. Where each party stands, [Positions] takes.
@Service
public class Endorsements {

    private final EndorsementStore store;
    private final Negotiations negotiations;
    private final Rounds rounds;
    private final Threads threads;
    private final EndorsementMail mail;
    private final Access access;
    private final Ledger ledger;
    private final Positions positions;
    private final AllOrNothing allOrNothing;
    private final Clock clock;

    Endorsements(
            EndorsementStore store,
            Negotiations negotiations,
            Rounds rounds,
            Threads threads,
            EndorsementMail mail,
            Access access,
            Ledger ledger,
            Positions positions,
            AllOrNothing allOrNothing,
            Clock clock) {
        this.store = store;
        this.negotiations = negotiations;
        this.rounds = rounds;
        this.threads = threads;
        this.mail = mail;
        this.access = access;
        this.ledger = ledger;
        this.positions = positions;
        this.allOrNothing = allOrNothing;
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

    /// @throws org.redthread.access.Forbidden to all but the secretariat and the Chair of the dialogue
    public void requireKeep(Dialogue dialogue) {
        access.require(EndorsementAction.KEEP, dialogue.id());
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
        var to = mail.readers(dialogue, positions.taking(dialogue, on));
        return allOrNothing.of(() -> {
            var meeting = meeting(dialogue, said.value("meeting"), how.get(), here, findings);
            var text = negotiations.all(List.of(seen.id())).getFirst();
            findings.addIf(text.state() != State.CIRCULATED, "", "endorsement.not-now");
            var base = String.valueOf(text.current().number());
            findings.addIf(!base.equals(typed.get("base")), "", "endorsement.changed-meanwhile");
            if (!findings.isEmpty()) return findings;
            if (!negotiations.follow(text, State.ENDORSED)) return findings.add("", "endorsement.changed-meanwhile");
            if (rounds.running(text).isPresent()) return findings.add("", "endorsement.round-open");
            endorsed(text, how.get(), meeting, on);
            mail.endorsed(dialogue, text, to);
            return findings;
        });
    }

    /// Writes down that the current version of a text was endorsed.
    void endorsed(Negotiated text, Endorsement.How how, @Nullable UUID meeting, LocalDate on) {
        add(text, text.current().id(), how, meeting, on);
        tell(text, "endorsement.endorsed");
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
        add(text, version, Endorsement.How.SILENCE, null, on);
    }

    private void add(Negotiated text, UUID version, Endorsement.How how, @Nullable UUID meeting, LocalDate on) {
        var endorsement = new Endorsement(
                text.dialogueId(),
                text.id(),
                version,
                how,
                meeting,
                on,
                clock.instant(),
                access.reader().label(),
                List.of());
        store.add(endorsement, State.ENDORSED.circles(text.dialogueId()));
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
                mail.published(dialogue, text, mail.readers(dialogue, positions.taking(dialogue, one.endorsedOn()))));
        return endorsement;
    }

    private void tell(Negotiated text, String act) {
        ledger.record(Deed.in(text.dialogueId(), act)
                .to(Negotiated.KIND, text.id(), text.label())
                .seenBy(State.ENDORSED.circles(text.dialogueId())));
    }
}
