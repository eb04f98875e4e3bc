package org.redthread.texts.endorsement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redthread.access.Access;
import org.redthread.access.Role;
import org.redthread.accounts.Correspondent;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.dialogues.Participant;
import org.redthread.dialogues.Standing;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.texts.negotiations.AllOrNothing;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.negotiations.State;
import org.redthread.web.Findings;
import org.redthread.web.Language;
import org.springframework.stereotype.Service;

/// Where each party stands towards an endorsed text.
///
/// Positions are taken from the endorsement until the publication: a published text is frozen with its notes.
@Service
public class Positions {

    private final EndorsementStore store;
    private final Negotiations negotiations;
    private final Dialogues dialogues;
    private final EndorsementMail mail;
    private final Access access;
    private final Ledger ledger;
    private final AllOrNothing allOrNothing;
    private final Clock clock;

    Positions(
            EndorsementStore store,
            Negotiations negotiations,
            Dialogues dialogues,
            EndorsementMail mail,
            Access access,
            Ledger ledger,
            AllOrNothing allOrNothing,
            Clock clock) {
        this.store = store;
        this.negotiations = negotiations;
        this.dialogues = dialogues;
        this.mail = mail;
        this.access = access;
        this.ledger = ledger;
        this.allOrNothing = allOrNothing;
        this.clock = clock;
    }

    /// Whether the reader says where parties stand in their stead.
    public boolean mayStandIn(Dialogue dialogue) {
        return access.may(EndorsementAction.STAND, dialogue.id())
                && access.reader().is(Role.SECRETARIAT, dialogue.id());
    }

    /// @throws org.redthread.access.Forbidden to whoever speaks for no party and keeps no record
    public void requireStand(Dialogue dialogue) {
        access.require(EndorsementAction.STAND, dialogue.id());
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
        return allOrNothing.of(() -> {
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

    /// Those who take part on a day, and so can have a position.
    List<UUID> taking(Dialogue dialogue, LocalDate day) {
        return dialogues.participation(dialogue, day, Language.EN).participants().stream()
                .filter(one -> one.standing() == Standing.PARTICIPATES)
                .map(Participant::party)
                .toList();
    }

    private void tell(Negotiated text, String act) {
        ledger.record(Deed.in(text.dialogueId(), act)
                .to(Negotiated.KIND, text.id(), text.label())
                .seenBy(State.ENDORSED.circles(text.dialogueId())));
    }
}
