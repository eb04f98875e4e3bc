package org.redthread.texts.rounds;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.dialogues.Standing;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.parties.PartyName;
import org.redthread.sql.Ids;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.web.Findings;
import org.redthread.web.Language;
import org.redthread.web.NoSuchPage;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Rounds of comments on negotiated texts: which there are, who is asked, and opening one.
@Service
@Transactional
public class Rounds {

    private final RoundStore store;
    private final RoundMail mail;
    private final Dialogues dialogues;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    Rounds(RoundStore store, RoundMail mail, Dialogues dialogues, Access access, Ledger ledger, Clock clock) {
        this.store = store;
        this.mail = mail;
        this.dialogues = dialogues;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// All that the reader may know of, the newest first.
    @Transactional(readOnly = true)
    public List<Round> of(Negotiated text) {
        access.may(RoundAction.READ, text.dialogueId());
        return store.of(text.id());
    }

    /// A round by its number, as far as the reader may know of it.
    @Transactional(readOnly = true)
    public Optional<Round> find(Negotiated text, int number) {
        return of(text).stream().filter(round -> round.number() == number).findFirst();
    }

    /// @throws NoSuchPage where the reader may know of no round of that number
    @Transactional(readOnly = true)
    public Round get(Negotiated text, int number) {
        return find(text, number).orElseThrow(() -> new NoSuchPage("page"));
    }

    /// The one that is open, late or not.
    @Transactional(readOnly = true)
    public Optional<Round> running(Negotiated text) {
        return of(text).stream().filter(Round::isOpen).findFirst();
    }

    /// The parties that are asked.
    @Transactional(readOnly = true)
    public Set<UUID> asked(Round round) {
        return store.asked(round.id());
    }

    @Transactional(readOnly = true)
    public boolean isAsked(Round round, UUID party) {
        return asked(round).contains(party);
    }

    /// Holds the round until the end of the transaction, and says how it stands now: nobody extends, closes or shows
    /// it meanwhile. Whoever hands something in asks the clock after this, and compares with what it gives back.
    ///
    /// @throws NoSuchPage where the reader may not know of it
    @Transactional(propagation = Propagation.MANDATORY)
    public Round hold(Round round) {
        store.hold(round.id(), false);
        return store.find(round.id()).orElseThrow(() -> new NoSuchPage("page"));
    }

    /// Who may see what a party has handed in: itself and those who keep the round, and once the round was shown all
    /// who are asked. A donor or an observer who is not asked does not, although they may know of the round.
    ///
    /// What is late and not admitted is nobody else's: [#unshown].
    @Transactional(readOnly = true)
    public Set<String> circles(Round round, UUID party) {
        return round.isShown() ? circlesOfAsked(round) : unshown(round, party);
    }

    /// Who may see what a party has handed in before it is shown to others.
    public Set<String> unshown(Round round, UUID party) {
        var circles = new TreeSet<>(keepers(round.dialogueId()));
        circles.add(Circle.party(party, round.dialogueId()));
        return circles;
    }

    /// All who are asked, and those who keep the round.
    Set<String> circlesOfAsked(Round round) {
        return circlesOf(round, store.asked(round.id()));
    }

    /// Who may know of the round.
    Set<String> known(Round round) {
        return known(round, round.stage() == Stage.REFERENCE_GROUP ? store.asked(round.id()) : Set.of());
    }

    /// What the reader may see of what was handed in, the newest first: a party what it handed in itself.
    @Transactional(readOnly = true)
    public List<Submission> submissions(Round round) {
        return store.submissions(round.id());
    }

    /// Whether the reader opens and keeps rounds of the dialogue.
    public boolean mayKeep(Dialogue dialogue) {
        return mayKeep(dialogue.id());
    }

    boolean mayKeep(UUID dialogue) {
        return access.may(RoundAction.KEEP, dialogue);
    }

    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public void requireKeep(Dialogue dialogue) {
        access.require(RoundAction.KEEP, dialogue.id());
    }

    /// Who could be asked today, in the order of lists.
    @Transactional(readOnly = true)
    public List<Candidate> candidates(Dialogue dialogue, Language language) {
        var today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        var participation = dialogues.participation(dialogue, today, language);
        return participation.participants().stream()
                .filter(one -> one.standing() != Standing.LEFT)
                .map(one -> new Candidate(participation.name(one), one.standing()))
                .sorted(Comparator.comparing(Candidate::name, PartyName.ALPHABETICAL))
                .toList();
    }

    /// What became of an attempt to open a round.
    public sealed interface Outcome {

        record Done(Round round) implements Outcome {}

        record NotDone(Findings findings) implements Outcome {}
    }

    /// Opens the next round, on the current version.
    ///
    /// @param typed the fields `stage`, `whom`, `deadline`, `zone`, and `party-TUR` for each that is chosen
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Outcome open(Dialogue dialogue, Negotiated text, Map<String, String> typed, Language language) {
        access.require(RoundAction.KEEP, dialogue.id());
        var findings = new Findings();
        findings.addIf(!text.state().isNegotiated(), "", "rounds.not-negotiated");
        var opening = Opening.read(typed, candidates(dialogue, language), clock.instant(), findings);
        if (!findings.isEmpty() || opening.isEmpty()) return new Outcome.NotDone(findings);
        try {
            return new Outcome.Done(open(dialogue, text, opening.get()));
        } catch (DuplicateKeyException e) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Outcome.NotDone(findings.add("", "rounds.open-already"));
        }
    }

    Round open(Dialogue dialogue, Negotiated text, Opening opening) {
        var now = clock.instant();
        var round = new Round(
                text.dialogueId(),
                text.id(),
                Ids.at(now),
                store.of(text.id()).size() + 1,
                text.current().id(),
                opening.stage(),
                now,
                opening.deadline().at(),
                opening.deadline().at(),
                opening.deadline().zone(),
                null,
                null,
                0);
        var circles = known(round, opening.asked());
        store.add(round, opening.asked(), circles);
        mail.post(RoundMail.Occasion.ASKED, dialogue, text, round, mail.readers(dialogue, opening.asked()));
        ledger.record(Deed.in(text.dialogueId(), "rounds.opened")
                .to(Negotiated.KIND, text.id(), text.label())
                .seenBy(circles)
                .with("round", String.valueOf(round.number()))
                .with("stage", round.stage().name())
                .with("deadline", round.deadline().toString()));
        return round;
    }

    /// Who may know of a round: the whole dialogue; of a reference group's, those in it and those who keep it.
    private static Set<String> known(Round round, Set<UUID> asked) {
        return round.stage() == Stage.REFERENCE_GROUP
                ? circlesOf(round, asked)
                : Set.of(Circle.dialogue(round.dialogueId()));
    }

    private static Set<String> circlesOf(Round round, Set<UUID> asked) {
        var circles = new TreeSet<>(keepers(round.dialogueId()));
        asked.forEach(one -> circles.add(Circle.party(one, round.dialogueId())));
        return circles;
    }

    private static Set<String> keepers(UUID dialogue) {
        return Set.of(Circle.role(Role.SECRETARIAT, dialogue), Circle.role(Role.CHAIR, dialogue));
    }
}
