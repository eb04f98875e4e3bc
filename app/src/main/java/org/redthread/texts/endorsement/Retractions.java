package org.redthread.texts.endorsement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.texts.negotiations.AllOrNothing;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.negotiations.State;
import org.redthread.web.Findings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Endorsements that were recorded by mistake, and are taken back as long as the text is not published.
@Service
public class Retractions {

    private static final int LONGEST_REASON = 5000;

    private final EndorsementStore store;
    private final Negotiations negotiations;
    private final Positions positions;
    private final EndorsementMail mail;
    private final Access access;
    private final Ledger ledger;
    private final AllOrNothing allOrNothing;
    private final Clock clock;

    Retractions(
            EndorsementStore store,
            Negotiations negotiations,
            Positions positions,
            EndorsementMail mail,
            Access access,
            Ledger ledger,
            AllOrNothing allOrNothing,
            Clock clock) {
        this.store = store;
        this.negotiations = negotiations;
        this.positions = positions;
        this.mail = mail;
        this.access = access;
        this.ledger = ledger;
        this.allOrNothing = allOrNothing;
        this.clock = clock;
    }

    /// Whether the reader takes back what was recorded by mistake.
    public boolean mayTakeBack(Dialogue dialogue) {
        return access.may(EndorsementAction.TAKE_BACK, dialogue.id());
    }

    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public void requireTakeBack(Dialogue dialogue) {
        access.require(EndorsementAction.TAKE_BACK, dialogue.id());
    }

    /// Those that were taken back, as they had been recorded, the newest first.
    @Transactional(readOnly = true)
    public List<TakenBack> of(Negotiated text) {
        access.may(EndorsementAction.READ, text.dialogueId());
        return store.takenBack(text.id());
    }

    /// Takes back an endorsement that was recorded by mistake, and with it the positions on it: the text is negotiated
    /// again. What silence adopted nobody recorded, and nobody takes back.
    ///
    /// @param version of the text that the reader saw, in digits
    /// @return what is wrong; nothing where it was done
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Findings takeBack(Dialogue dialogue, Negotiated seen, String version, String reason) {
        requireTakeBack(dialogue);
        var findings = new Findings()
                .addIf(reason.isBlank(), "reason", "endorsement.reason.missing")
                .addIf(reason.length() > LONGEST_REASON, "reason", "endorsement.long", LONGEST_REASON);
        if (!findings.isEmpty()) return findings;
        var now = clock.instant();
        var to = mail.readers(dialogue, positions.taking(dialogue, LocalDate.ofInstant(now, seen.zone())));
        return allOrNothing.of(() -> {
            store.hold(seen.id());
            var text = negotiations.all(List.of(seen.id())).getFirst();
            var endorsement = store.find(text.id());
            if (endorsement.isEmpty() || !text.state().next().contains(State.CIRCULATED))
                return findings.add("", "endorsement.take-back.not-now");
            if (endorsement.get().how() == Endorsement.How.SILENCE)
                return findings.add("", "endorsement.take-back.silence");
            if (!String.valueOf(text.version()).equals(version) || !negotiations.follow(text, State.CIRCULATED))
                return findings.add("", "endorsement.changed-meanwhile");
            var taken = new TakenBack(now, access.reader().label(), reason.strip(), endorsement.get());
            store.takeBack(taken, State.CIRCULATED.circles(dialogue.id()));
            tell(text, "endorsement.taken-back");
            mail.takenBack(dialogue, text, taken, to);
            return findings;
        });
    }

    private void tell(Negotiated text, String act) {
        ledger.record(Deed.in(text.dialogueId(), act)
                .to(Negotiated.KIND, text.id(), text.label())
                .seenBy(State.ENDORSED.circles(text.dialogueId())));
    }
}
