package org.redthread.texts.rounds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.accounts.Correspondent;
import org.redthread.dialogues.Dialogue;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.web.Findings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// Keeping a round that is open: who has answered, reminding, extending, admitting, showing, closing.
@Service
public class Keeping {

    /// Whoever was reminded within it is left alone by a second press of the button.
    static final Duration LEFT_ALONE = Duration.ofHours(1);

    private final RoundStore store;
    private final RoundMail mail;
    private final Rounds rounds;
    private final ProposalTies ties;
    private final Access access;
    private final Ledger ledger;
    private final TransactionOperations transaction;
    private final Clock clock;

    Keeping(
            RoundStore store,
            RoundMail mail,
            Rounds rounds,
            ProposalTies ties,
            Access access,
            Ledger ledger,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.mail = mail;
        this.rounds = rounds;
        this.ties = ties;
        this.access = access;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Whether the reader sees who has answered.
    public boolean mayCover(Dialogue dialogue) {
        return access.may(RoundAction.COVER, dialogue.id());
    }

    public boolean mayAdmit(Dialogue dialogue) {
        return access.may(RoundAction.ADMIT, dialogue.id());
    }

    /// @throws org.redthread.access.Forbidden to all but the secretariat and the Chair of the dialogue
    public void requireCover(Dialogue dialogue) {
        access.require(RoundAction.COVER, dialogue.id());
    }

    /// @throws org.redthread.access.Forbidden to all but the Chair of the dialogue
    public void requireAdmit(Dialogue dialogue) {
        access.require(RoundAction.ADMIT, dialogue.id());
    }

    /// Where each party that is asked stands.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat and the Chair of the dialogue
    @Transactional(readOnly = true)
    public List<Answer> answers(Round round) {
        access.require(RoundAction.COVER, round.dialogueId());
        return store.answers(round.id());
    }

    /// Writes to the parties that have not answered.
    ///
    /// @return how many parties were reminded
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    @Transactional
    public int remind(Dialogue dialogue, Negotiated text, Round round) {
        access.require(RoundAction.KEEP, dialogue.id());
        var held = rounds.hold(round);
        return held.takesAt(clock.instant())
                ? remind(dialogue, text, held, clock.instant().minus(LEFT_ALONE))
                : 0;
    }

    /// The same for those who were not reminded since that moment.
    int remind(Dialogue dialogue, Negotiated text, Round round, Instant since) {
        var reminded = store.remind(round.id(), since, clock.instant());
        if (reminded.isEmpty()) return 0;
        mail.post(RoundMail.Occasion.REMINDER, dialogue, text, round, mail.readers(dialogue, reminded));
        tell(text, round, "rounds.reminded", keepers(round), Map.of("parties", String.valueOf(reminded.size())));
        return reminded.size();
    }

    /// Gives more time. What came late in between is in time then, and whoever is asked is told.
    ///
    /// @param typed the field `deadline`, on the clock of the round
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    @Transactional
    public Findings extend(Dialogue dialogue, Negotiated text, Round seen, Map<String, String> typed) {
        access.require(RoundAction.KEEP, dialogue.id());
        var typedNow = new Findings();
        var wall = Map.of(
                "deadline",
                typed.getOrDefault("deadline", ""),
                "zone",
                seen.zone().getId());
        var deadline = Deadline.read(wall, clock.instant(), typedNow);
        if (deadline.isEmpty()) return typedNow;
        return alone(seen, round -> {
            var findings = new Findings();
            if (!deadline.get().at().isAfter(round.deadline()))
                return findings.add("deadline", "rounds.extend.earlier");
            if (!store.extend(round, deadline.get().at())) return findings.add("", "rounds.faster");
            var extended = store.find(round.id()).orElseThrow();
            var readers = mail.readers(dialogue, store.asked(round.id()));
            mail.post(RoundMail.Occasion.EXTENDED, dialogue, text, extended, readers);
            tell(
                    text,
                    round,
                    "rounds.extended",
                    rounds.known(round),
                    Map.of("deadline", extended.deadline().toString()));
            return findings;
        });
    }

    /// Ends the round: nothing is handed in or admitted from now on.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    @Transactional
    public Findings close(Negotiated text, Round seen) {
        access.require(RoundAction.KEEP, text.dialogueId());
        return alone(seen, round -> {
            if (!store.close(round, clock.instant())) return new Findings().add("", "rounds.faster");
            tell(text, round, "rounds.closed", rounds.known(round), Map.of());
            return new Findings();
        });
    }

    /// Shows all who are asked what all of them proposed, or what came to count since that was last done.
    ///
    /// Not before the deadline: whoever answers later would know what the others said.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat and the Chair of the dialogue
    public Findings show(Dialogue dialogue, Negotiated text, Round seen) {
        access.require(RoundAction.COVER, dialogue.id());
        var readers = asHouse(dialogue, seen);
        var done = transaction.execute(status -> alone(seen, round -> {
            if (round.takesAt(clock.instant())) return new Findings().add("", "rounds.show.early");
            var asked = rounds.circlesOfAsked(round);
            store.show(round.id(), clock.instant(), asked);
            ties.hold(round.id(), null);
            if (!round.isShown()) mail.post(RoundMail.Occasion.SHOWN, dialogue, text, round, readers);
            tell(text, round, "rounds.shown", asked, Map.of());
            return new Findings();
        }));
        return Objects.requireNonNull(done);
    }

    /// Addresses are the secretariat's to read, also when the Chair shows the round.
    private List<Correspondent> asHouse(Dialogue dialogue, Round round) {
        var house = new Reader(null, "Red Thread", Set.of(new Mandate(Role.SECRETARIAT, dialogue.id(), null)));
        var found =
                access.as(house, () -> transaction.execute(status -> mail.readers(dialogue, store.asked(round.id()))));
        return found == null ? List.of() : found;
    }

    /// Lets count what a party handed in late.
    ///
    /// @throws org.redthread.access.Forbidden to all but the Chair of the dialogue
    @Transactional
    public Findings admit(Negotiated text, Round seen, UUID submission) {
        access.require(RoundAction.ADMIT, text.dialogueId());
        return alone(seen, round -> {
            var late = store.submissions(round.id()).stream()
                    .filter(one -> one.id().equals(submission) && one.waits())
                    .findFirst();
            if (!round.isOpen()) return new Findings().add("", "rounds.admit.closed");
            if (late.isEmpty()
                    || !store.admit(
                            round.id(),
                            submission,
                            clock.instant(),
                            access.reader().label())) return new Findings().add("", "rounds.admit.gone");
            var circles = rounds.circles(round, late.get().partyId());
            store.count(submission, circles);
            ties.hold(round.id(), late.get().partyId());
            tell(
                    text,
                    round,
                    "rounds.admitted",
                    rounds.unshown(round, late.get().partyId()),
                    Map.of());
            return new Findings();
        });
    }

    /// With the round as it stands now, while nobody else changes it or hands anything in.
    private Findings alone(Round seen, Function<Round, Findings> act) {
        store.hold(seen.id(), true);
        var now = store.find(seen.id());
        return now.map(act).orElseGet(() -> new Findings().add("", "rounds.faster"));
    }

    private static Set<String> keepers(Round round) {
        return Set.of(Circle.role(Role.SECRETARIAT, round.dialogueId()), Circle.role(Role.CHAIR, round.dialogueId()));
    }

    private void tell(
            Negotiated text, Round round, String act, Collection<String> circles, Map<String, String> detail) {
        var deed = Deed.in(text.dialogueId(), act)
                .to(Negotiated.KIND, text.id(), text.label())
                .seenBy(Set.copyOf(circles))
                .with("round", String.valueOf(round.number()));
        for (var one : detail.entrySet()) deed = deed.with(one.getKey(), one.getValue());
        ledger.record(deed);
    }
}
