package org.redthread.texts.amendments;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.redthread.access.Access;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.rounds.Round;
import org.redthread.texts.rounds.Rounds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What waits for a delegation at a text.
@Service
@Transactional(readOnly = true)
public class Waiting {

    private final ProposalStore store;
    private final Rounds rounds;
    private final Access access;
    private final Clock clock;

    Waiting(ProposalStore store, Rounds rounds, Access access, Clock clock) {
        this.store = store;
        this.rounds = rounds;
        this.access = access;
        this.clock = clock;
    }

    /// What lies in one round: the open one, else the last.
    ///
    /// @param open whether the round takes anything, in time or late
    /// @param drafts that are not cleared yet
    /// @param cleared that are not handed in yet
    /// @param answers that the party owes on what became of its proposals
    /// @param days left, rounded down; 0 when the deadline has passed
    /// @param submits whether the reader may hand in
    public record Tally(
            int round, boolean open, int drafts, int cleared, int handedIn, int answers, long days, boolean submits) {

        /// Whether something there is for the reader to do.
        public boolean waits() {
            return open && (drafts > 0 || cleared > 0 && submits || handedIn == 0) || answers > 0 && submits;
        }
    }

    /// Empty for whoever speaks for no party, and while there is no round.
    public Optional<Tally> of(Negotiated text) {
        if (!access.may(AmendmentAction.PROPOSE, text.dialogueId())) return Optional.empty();
        var party =
                access.reader().speaksFor(text.dialogueId()).stream().sorted().findFirst();
        var known = rounds.of(text);
        if (known.isEmpty() || party.isEmpty()) return Optional.empty();
        var round = known.stream().filter(Round::isOpen).findFirst().orElse(known.getFirst());
        return Optional.of(tally(round, party.get()));
    }

    private Tally tally(Round round, UUID party) {
        var left = Duration.between(clock.instant(), round.deadline()).toDays();
        var counted = store.count(round.id(), party);
        return new Tally(
                round.number(),
                round.isOpen(),
                counted.drafts(),
                counted.cleared(),
                counted.handedIn(),
                counted.answers(),
                Math.max(left, 0),
                access.reader().submitsFor(party, round.dialogueId()));
    }
}
