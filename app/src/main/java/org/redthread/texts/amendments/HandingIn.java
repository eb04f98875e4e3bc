package org.redthread.texts.amendments;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redthread.access.Access;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.sql.Ids;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.rounds.ProposalTies;
import org.redthread.texts.rounds.Rounds;
import org.redthread.web.Findings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What a delegation says as the party, through the one who may. Every act takes a desk that is held.
///
/// The clock was asked when the desk was held, and nobody has moved the deadline since: what began before the deadline
/// and ends after it is late, and counts once the Chair has admitted it.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class HandingIn {

    private final SubmissionStore store;
    private final Rounds rounds;
    private final ProposalTies ties;
    private final Access access;
    private final Ledger ledger;

    HandingIn(SubmissionStore store, Rounds rounds, ProposalTies ties, Access access, Ledger ledger) {
        this.store = store;
        this.rounds = rounds;
        this.ties = ties;
        this.access = access;
        this.ledger = ledger;
    }

    /// Hands in all that is cleared, at once.
    public Findings submit(Desk desk) {
        var refused = refused(desk);
        if (refused.isPresent()) return refused.get();
        if (desk.own(Proposal.State.CLEARED).isEmpty()) return new Findings().add("", "amendments.nothing-cleared");
        var submission = submission(desk, false);
        store.submit(desk.round().id(), submission, desk.isLate() ? Circles.ofHandedIn(desk) : seenBy(desk));
        ties.hold(desk.round().id(), desk.delegate().party());
        return told(desk, "amendments.submitted");
    }

    /// Says that the party proposes nothing.
    public Findings nothing(Desk desk) {
        var refused = refused(desk);
        if (refused.isPresent()) return refused.get();
        if (desk.own().stream().anyMatch(edit -> edit.state() != Proposal.State.WITHDRAWN))
            return new Findings().add("", "amendments.something-there");
        if (desk.saidNothing()) return new Findings();
        submission(desk, true);
        return told(desk, "amendments.nothing-said");
    }

    /// Takes back what was handed in: it stays on record, and counts no more.
    public Findings withdraw(Desk desk, UUID edit) {
        var refused = refused(desk);
        if (refused.isPresent()) return refused.get();
        if (store.withdraw(desk.delegate().party(), edit) == 0) return new Findings().add("", "amendments.gone");
        ties.hold(desk.round().id(), desk.delegate().party());
        return told(desk, "amendments.withdrawn");
    }

    private Submission submission(Desk desk, boolean nothing) {
        var submission = new Submission(
                desk.text().dialogueId(),
                desk.round().id(),
                desk.delegate().party(),
                Ids.at(desk.now()),
                desk.now(),
                access.reader().label(),
                nothing,
                desk.isLate());
        store.add(submission, Circles.ofHandedIn(desk));
        return submission;
    }

    private Set<String> seenBy(Desk desk) {
        return rounds.circles(desk.round(), desk.delegate().party());
    }

    static Optional<Findings> refused(Desk desk) {
        var closed = Drafts.closed(desk);
        if (closed.isPresent() || desk.delegate().submits()) return closed;
        return Optional.of(new Findings().add("", "amendments.drafter"));
    }

    private Findings told(Desk desk, String act) {
        ledger.record(Deed.in(desk.text().dialogueId(), act)
                .to(Negotiated.KIND, desk.text().id(), desk.text().label())
                .seenBy(Circles.ofHandedIn(desk))
                .with("late", String.valueOf(desk.isLate())));
        return new Findings();
    }
}
