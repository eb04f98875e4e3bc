package org.redthread.texts.consolidation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.parties.Parties;
import org.redthread.redline.Unreadable;
import org.redthread.redline.compile.RoundPapers;
import org.redthread.redline.tongue.Tongue;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.rounds.Round;
import org.redthread.texts.rounds.Rounds;
import org.redthread.web.Language;
import org.redthread.web.NoSuchPage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What was proposed in a round, laid together, for whoever may see it.
@Service
@Transactional(readOnly = true)
public class Consolidations {

    private final ConsolidationStore store;
    private final Negotiations negotiations;
    private final Rounds rounds;
    private final Parties parties;
    private final Access access;

    Consolidations(ConsolidationStore store, Negotiations negotiations, Rounds rounds, Parties parties, Access access) {
        this.store = store;
        this.negotiations = negotiations;
        this.rounds = rounds;
        this.parties = parties;
        this.access = access;
    }

    /// @throws org.redthread.access.Forbidden to all but those who keep the texts of the dialogue and the parties in it
    public void requireRead(Dialogue dialogue) {
        access.require(ConsolidationAction.READ, dialogue.id());
    }

    /// @throws org.redthread.access.Forbidden to all but the secretariat and the Chair
    public void requireRule(Dialogue dialogue) {
        access.require(ConsolidationAction.RULE, dialogue.id());
    }

    /// @throws org.redthread.access.Forbidden to all but the secretariat and the Chair
    public void requireRevise(Dialogue dialogue) {
        access.require(ConsolidationAction.REVISE, dialogue.id());
    }

    /// @throws org.redthread.access.Forbidden to all but the Chair
    public void requireSettle(Dialogue dialogue) {
        access.require(ConsolidationAction.SETTLE, dialogue.id());
    }

    /// Whether the reader says what becomes of a change.
    public boolean mayRule(Dialogue dialogue) {
        return access.may(ConsolidationAction.RULE, dialogue.id());
    }

    /// Whether what the reader says is settled.
    public boolean maySettle(Dialogue dialogue) {
        return access.may(ConsolidationAction.SETTLE, dialogue.id());
    }

    /// Whether the reader may see now what all proposed: those who keep the round may at once, a party that is asked in
    /// it once it was shown to all.
    public boolean isShown(Round round) {
        if (access.may(ConsolidationAction.RULE, round.dialogueId())) return true;
        if (!access.may(ConsolidationAction.READ, round.dialogueId()) || !round.isShown()) return false;
        var asked = rounds.asked(round);
        return access.reader().speaksFor(round.dialogueId()).stream().anyMatch(asked::contains);
    }

    /// What the reader may see of a round: nothing where it is not shown to the reader yet.
    ///
    /// @param on the day whose names the parties bear
    public Consolidation of(Negotiated text, Round round, Language language, LocalDate on) {
        var version = text.version(round.versionId()).orElseThrow(() -> new NoSuchPage("page"));
        var shown = isShown(round);
        var stakes = shown ? store.stakes(round.id()) : List.<Stake>of();
        var holders = stakes.stream().flatMap(Consolidations::parties).collect(Collectors.toSet());
        return new Consolidation(
                text,
                round,
                shown,
                negotiations.words(version),
                stakes,
                shown ? store.kept(round) : ConsolidationStore.Kept.NONE,
                parties.names(holders, language, on));
    }

    private static Stream<UUID> parties(Stake stake) {
        return Stream.concat(Stream.of(stake.partyId()), stake.supporters().stream());
    }

    /// The same, held until the end of the transaction: nobody else decides, revises or takes back meanwhile.
    @Transactional(propagation = Propagation.MANDATORY)
    public Consolidation held(Negotiated text, Round seen, Language language, LocalDate on) {
        store.hold(seen.id());
        return of(text, rounds.get(text, seen.number()), language, on);
    }

    /// @param consolidation that the reader may see now
    /// @param tongue in which it says what is not the text's
    /// @throws Unreadable where the Word file of the version does not say what the version does
    public byte[] paper(Consolidation consolidation, Paper paper, Tongue tongue) throws Unreadable {
        var text = consolidation.text();
        var version = text.version(consolidation.round().versionId()).orElseThrow(() -> new NoSuchPage("page"));
        var compilation = consolidation.compilation();
        var file = negotiations.docx(version);
        var papers = file.isPresent()
                ? RoundPapers.of(text.label(), file.get(), compilation)
                : RoundPapers.of(text.label(), compilation);
        return paper.of(papers.in(tongue), consolidation.rulings());
    }
}
