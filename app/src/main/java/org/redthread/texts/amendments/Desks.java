package org.redthread.texts.amendments;

import static java.util.stream.Collectors.partitioningBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.rounds.Round;
import org.redthread.texts.rounds.Rounds;
import org.redthread.web.NoSuchPage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lays the desk for one of a delegation: to read at, or to change something at.
@Service
@Transactional(readOnly = true)
public class Desks {

    private final ProposalStore store;
    private final Dialogues dialogues;
    private final Negotiations negotiations;
    private final Rounds rounds;
    private final Access access;
    private final Clock clock;

    Desks(
            ProposalStore store,
            Dialogues dialogues,
            Negotiations negotiations,
            Rounds rounds,
            Access access,
            Clock clock) {
        this.store = store;
        this.dialogues = dialogues;
        this.negotiations = negotiations;
        this.rounds = rounds;
        this.access = access;
        this.clock = clock;
    }

    /// @throws org.redthread.access.Forbidden to whoever speaks for no party of the dialogue
    /// @throws NoSuchPage where the reader may know of no such text or round
    public Desk open(String slug, String text, int round) {
        var dialogue = dialogue(slug);
        var negotiated = negotiations.get(dialogue, text);
        return laid(dialogue, negotiated, rounds.get(negotiated, round));
    }

    /// The same for a change: nobody extends or closes the round, and nobody else of the delegation changes anything,
    /// before the transaction ends.
    ///
    /// @throws org.redthread.access.Forbidden to whoever speaks for no party of the dialogue
    /// @throws NoSuchPage where the reader may know of no such text or round
    @Transactional(propagation = Propagation.MANDATORY)
    public Desk hold(String slug, String text, int round) {
        var dialogue = dialogue(slug);
        var negotiated = negotiations.get(dialogue, text);
        store.hold(negotiated.id(), round, party(dialogue));
        return laid(dialogue, negotiated, rounds.get(negotiated, round));
    }

    /// The same for whoever has written something: where the round was closed meanwhile and another opened, at
    /// that one, so that what was typed is not lost with the round.
    ///
    /// @throws org.redthread.access.Forbidden to whoever speaks for no party of the dialogue
    /// @throws NoSuchPage where the reader may know of no such text or round
    @Transactional(propagation = Propagation.MANDATORY)
    public Desk holdOpen(String slug, String text, int round) {
        var dialogue = dialogue(slug);
        var negotiated = negotiations.get(dialogue, text);
        var known = rounds.of(negotiated);
        var asked = known.stream().filter(one -> one.number() == round).findFirst();
        var open = asked.filter(Round::isOpen)
                .or(() -> known.stream().filter(Round::isOpen).findFirst())
                .or(() -> asked);
        var number = open.orElseThrow(() -> new NoSuchPage("page")).number();
        store.hold(negotiated.id(), number, party(dialogue));
        // As it stands once nobody changes it any more.
        return laid(dialogue, negotiated, rounds.get(negotiated, number));
    }

    private Dialogue dialogue(String slug) {
        var dialogue = dialogues.get(slug);
        access.require(AmendmentAction.PROPOSE, dialogue.id());
        return dialogue;
    }

    private Desk laid(Dialogue dialogue, Negotiated text, Round round) {
        var party = party(dialogue);
        var known = store.known(round, party);
        var edits = known.edits().stream()
                .collect(partitioningBy(edit -> edit.roundId().equals(round.id())));
        var version = text.version(round.versionId()).orElseGet(text::current);
        return new Desk(
                dialogue,
                text,
                round,
                new Delegate(party, known.asked(), access.reader().submitsFor(party, dialogue.id())),
                version,
                negotiations.words(version),
                known.saidNothing(),
                edits.getOrDefault(true, List.of()),
                edits.getOrDefault(false, List.of()),
                clock.instant());
    }

    /// Nobody is known who speaks for two parties of one dialogue; whoever does is heard as the same one each time.
    private UUID party(Dialogue dialogue) {
        return access.reader().speaksFor(dialogue.id()).stream()
                .sorted()
                .findFirst()
                .orElseThrow(() -> new NoSuchPage("party"));
    }
}
