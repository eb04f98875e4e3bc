package org.redthread.texts.consolidation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redthread.access.Access;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.redline.merge.Disposition;
import org.redthread.redline.merge.Ruling;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.web.Findings;
import org.redthread.web.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Says what becomes of changes, one by one or many at once: the secretariat proposes it, the Chair settles it.
///
/// Whatever is said stays open to be said otherwise until the next revision is made.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Dispositions {

    private final ConsolidationStore store;
    private final RulingCircles circles;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    Dispositions(ConsolidationStore store, RulingCircles circles, Access access, Ledger ledger, Clock clock) {
        this.store = store;
        this.circles = circles;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// What became of an attempt to decide something.
    public sealed interface Outcome {

        record Done(int decided) implements Outcome {}

        record NotDone(Findings findings) implements Outcome {}
    }

    /// One disposition and one reason for all that is ticked.
    ///
    /// @param held see [Consolidations#held]
    /// @param typed the fields `disposition`, `reason`, `words`, `into` and `edition`
    /// @throws org.redthread.access.Forbidden to all but the secretariat and the Chair
    public Outcome rule(Consolidation held, Ticked ticked, Map<String, String> typed, Language language) {
        access.require(ConsolidationAction.RULE, held.text().dialogueId());
        var findings = new Findings();
        var choice = Choice.read(typed, ticked.keys().size(), findings);
        fitting(held, ticked, language, findings);
        var decided = new ArrayList<Decision>();
        choice.ifPresent(one -> {
            findings.addIf(
                    !one.into().isEmpty() && !held.edition().equals(typed.get("edition")),
                    "into",
                    "consolidation.into.shifted");
            decided.addAll(decisions(held, ticked, one));
            flaws(held, decided, findings);
        });
        if (!findings.isEmpty()) return new Outcome.NotDone(findings);
        return written(held, decided, settles(held) ? "consolidation.settled" : "consolidation.proposed");
    }

    /// Settles what is ticked as the secretariat proposes it.
    ///
    /// @throws org.redthread.access.Forbidden to all but the Chair
    public Outcome confirm(Consolidation held, Ticked ticked, Language language) {
        access.require(ConsolidationAction.SETTLE, held.text().dialogueId());
        var findings = new Findings();
        findings.addIf(ticked.keys().isEmpty(), "tick", "consolidation.tick.none");
        fitting(held, ticked, language, findings);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var by = access.reader().label();
        var decided = new ArrayList<Decision>();
        for (var key : ticked.keys()) {
            var proposed = held.decisions().get(key);
            if (proposed == null) findings.add("tick", "consolidation.confirm.none", held.id(key));
            else decided.add(proposed.settled(now, by));
        }
        if (!findings.isEmpty()) return new Outcome.NotDone(findings);
        return written(held, decided, "consolidation.settled");
    }

    /// Takes a decision back, as if nothing had been said.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat and the Chair
    public Outcome reopen(Consolidation held, Ticked ticked, Language language) {
        access.require(ConsolidationAction.RULE, held.text().dialogueId());
        var findings = new Findings();
        findings.addIf(ticked.keys().isEmpty(), "tick", "consolidation.tick.none");
        fitting(held, ticked, language, findings);
        if (!findings.isEmpty()) return new Outcome.NotDone(findings);
        store.remove(held.round().id(), ticked.versions());
        tell(held, "consolidation.reopened", ticked.keys().size());
        return new Outcome.Done(ticked.keys().size());
    }

    private boolean settles(Consolidation held) {
        return access.may(ConsolidationAction.SETTLE, held.text().dialogueId());
    }

    /// Whether what is ticked is there, as it was seen, and the reader's to decide.
    private void fitting(Consolidation held, Ticked ticked, Language language, Findings findings) {
        findings.addIf(!held.round().isOpen(), "", "consolidation.closed");
        ticked.versions().forEach((key, seen) -> {
            var id = held.id(key);
            findings.addIf(id.isEmpty(), "tick", "consolidation.tick.unknown");
            var now = held.decisions().get(key);
            if (now != null && now.version() != seen)
                findings.add(
                        "tick",
                        "consolidation.faster",
                        id,
                        now.decidedBy(),
                        language.moment(now.decidedAt(), held.round().zone()),
                        now.disposition().name());
            findings.addIf(now == null && seen != Decision.NONE, "tick", "consolidation.faster.reopened", id);
            findings.addIf(now != null && now.settled() && !settles(held), "tick", "consolidation.chair", id);
        });
    }

    private List<Decision> decisions(Consolidation held, Ticked ticked, Choice choice) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var by = access.reader().label();
        var into = choice.into().isEmpty()
                ? ""
                : held.compilation().amendment(choice.into()).map(held::key).orElse(choice.into());
        var decided = new ArrayList<Decision>();
        ticked.versions()
                .forEach((key, seen) -> decided.add(choice.decision(key, into, settles(held), now, by, seen + 1)));
        return decided;
    }

    private static void flaws(Consolidation held, List<Decision> decided, Findings findings) {
        var rulings = new HashMap<>(held.rulings());
        var ids = held.ids();
        decided.forEach(each -> rulings.put(held.id(each.key()), each.ruling(ids)));
        var flaws = Ruling.flaws(held.compilation(), rulings);
        for (var each : decided) {
            var flaw = flaws.get(held.id(each.key()));
            if (flaw != null)
                findings.add(field(each.disposition()), "consolidation.flaw." + flaw, held.id(each.key()));
        }
    }

    private static String field(Disposition disposition) {
        return switch (disposition) {
            case ACCEPTED_AS_AMENDED -> "words";
            case MERGED_INTO -> "into";
            case ACCEPTED, REFERRED, NOT_ACCEPTED -> "disposition";
        };
    }

    private Outcome written(Consolidation held, List<Decision> decided, String act) {
        var written = store.write(held.round(), decided, circles.of(held, decided));
        if (written != decided.size())
            throw new IllegalStateException(
                    "Somebody decided in a round that was held: " + held.round().id());
        tell(held, act, written);
        return new Outcome.Done(written);
    }

    private void tell(Consolidation held, String act, int changes) {
        var text = held.text();
        ledger.record(Deed.in(text.dialogueId(), act)
                .to(Negotiated.KIND, text.id(), text.label())
                .seenBy(RulingCircles.keepers(text.dialogueId()))
                .with("round", String.valueOf(held.round().number()))
                .with("changes", String.valueOf(changes)));
    }
}
