package org.redthread.texts.consolidation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.redthread.access.Access;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.redline.Unreadable;
import org.redthread.redline.compile.RoundPapers;
import org.redthread.redline.compile.Settled;
import org.redthread.redline.merge.Ruling;
import org.redthread.redline.text.Identity;
import org.redthread.redline.tongue.Tongue;
import org.redthread.texts.negotiations.Handed;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.negotiations.Provisions;
import org.redthread.texts.negotiations.Version;
import org.redthread.texts.rounds.Rounds;
import org.redthread.web.Findings;
import org.redthread.web.NoSuchPage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Makes the next revision of what is settled in a round, which closes the round; and takes it back.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Revisions {

    private final ConsolidationStore store;
    private final BracketStore brackets;
    private final RulingCircles circles;
    private final Negotiations negotiations;
    private final Rounds rounds;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    Revisions(
            ConsolidationStore store,
            BracketStore brackets,
            RulingCircles circles,
            Negotiations negotiations,
            Rounds rounds,
            Access access,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.brackets = brackets;
        this.circles = circles;
        this.negotiations = negotiations;
        this.rounds = rounds;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// What became of an attempt to make the next revision, or to take it back.
    public sealed interface Outcome {

        record Done(Version version) implements Outcome {}

        record NotDone(Findings findings) implements Outcome {}
    }

    /// The version of the round with everything carried out that the Chair accepted; where nothing is settled its words
    /// stand.
    ///
    /// @param held see [Consolidations#held]: nobody decides or revises in between
    /// @param early whether it is meant to close the round before its deadline
    /// @throws org.redthread.access.Forbidden to all but the secretariat and the Chair
    public Outcome next(Consolidation held, boolean early) {
        access.require(ConsolidationAction.REVISE, held.text().dialogueId());
        var findings = new Findings();
        findings.addIf(!held.round().isOpen(), "", "consolidation.closed");
        findings.addIf(held.accepted() == 0, "", "consolidation.revision.nothing");
        var misfits = misfits(held);
        findings.addIf(!misfits.isEmpty(), "", "consolidation.revision.misfit", String.join(", ", misfits));
        Ruling.flaws(held.compilation(), held.settled())
                .forEach((id, flaw) -> findings.add("", "consolidation.flaw." + flaw, id));
        findings.addIf(held.round().takesAt(clock.instant()) && !early, "", "consolidation.revision.early");
        if (!findings.isEmpty()) return new Outcome.NotDone(findings);
        return switch (Settled.of(held.compilation(), held.settled())) {
            case Settled.Clashing(var clashes) ->
                new Outcome.NotDone(findings.add(
                        "", "consolidation.revision.clash", String.join(", ", clashes.getFirst()), clashes.size()));
            case Settled.Next next -> made(held, next);
        };
    }

    /// Accepted amendments of which a party saw other words than the version has now.
    private static List<String> misfits(Consolidation held) {
        var hashes = new HashMap<String, String>();
        var misfits = new ArrayList<String>();
        held.settled().forEach((id, ruling) -> {
            if (!ruling.isCarriedOut()) return;
            var amendment = held.compilation().amendment(id).orElseThrow();
            for (var stake : held.holders(amendment)) {
                var at = stake.at();
                if (at == null || stake.baseHash() == null) continue;
                var now = hashes.computeIfAbsent(
                        at,
                        one -> held.base()
                                .block(new Identity(one))
                                .map(Provisions::hash)
                                .orElse(""));
                if (!now.equals(stake.baseHash()) && !misfits.contains(id)) misfits.add(id);
            }
        });
        return misfits;
    }

    private Outcome made(Consolidation held, Settled.Next next) {
        var text = held.text();
        var round = held.round();
        var base = text.version(round.versionId()).orElseThrow(() -> new NoSuchPage("page"));
        var handed = handed(held, base, next);
        if (handed.isEmpty()) return new Outcome.NotDone(new Findings().add("", "consolidation.revision.file"));
        var version = negotiations.next(text, base, round.id(), handed.get());
        if (version.isEmpty()) return new Outcome.NotDone(new Findings().add("", "consolidation.revision.moved"));
        store.close(round.id(), clock.instant());
        brackets.add(round.dialogueId(), counted(held), circles.shown(round));
        tell(held, "consolidation.revised", version.get());
        return new Outcome.Done(version.get());
    }

    /// Empty where the Word file of the version cannot carry the changes.
    private Optional<Handed> handed(Consolidation held, Version base, Settled.Next next) {
        var file = negotiations.docx(base);
        if (file.isEmpty()) return Optional.of(new Handed("", next.text(), null, List.of()));
        var name = "%s-%d.docx".formatted(held.text().slug(), base.number() + 1);
        try {
            var made = RoundPapers.of(name, file.get(), held.compilation()).next(next);
            return Optional.of(new Handed(name, made.text(), made.docx(), List.of()));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private static List<OpenBrackets> counted(Consolidation held) {
        return Places.of(held, Tongue.ENGLISH).stream()
                .filter(place -> !place.at().isEmpty())
                .map(place -> new OpenBrackets(held.round().versionId(), place.at(), place.brackets()))
                .toList();
    }

    /// Takes the revision that a round made back, and opens the round again with all that was decided in it.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat and the Chair
    public Outcome takeBack(Consolidation held) {
        access.require(ConsolidationAction.REVISE, held.text().dialogueId());
        var text = held.text();
        var round = held.round();
        var version = text.current();
        var last = rounds.of(text).getFirst().id().equals(round.id());
        if (!last || !round.id().equals(version.roundId()) || !negotiations.undo(text, version))
            return new Outcome.NotDone(new Findings().add("", "consolidation.revision.gone-on"));
        store.reopen(round.id());
        brackets.remove(round.versionId());
        tell(held, "consolidation.taken-back", version);
        return new Outcome.Done(version);
    }

    private void tell(Consolidation held, String act, Version version) {
        ledger.record(Deed.in(held.text().dialogueId(), act)
                .to(Negotiated.KIND, held.text().id(), held.text().label())
                .seenBy(RulingCircles.keepers(held.text().dialogueId()))
                .with("round", String.valueOf(held.round().number()))
                .with("version", String.valueOf(version.number())));
    }
}
