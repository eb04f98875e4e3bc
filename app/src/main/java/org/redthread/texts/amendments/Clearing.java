package org.redthread.texts.amendments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.web.Findings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What becomes of drafts inside the delegation. Every act takes a desk that is held.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Clearing {

    private final ProposalStore store;
    private final Access access;
    private final Ledger ledger;

    Clearing(ProposalStore store, Access access, Ledger ledger) {
        this.store = store;
        this.access = access;
        this.ledger = ledger;
    }

    /// Throws a draft away for good.
    public Findings throwAway(Desk desk, UUID edit) {
        return told(store.throwAway(edit) > 0, desk, "amendments.thrown-away");
    }

    /// Says that a draft, or all of them, may be handed in.
    ///
    /// @param edit null for all
    public Findings clear(Desk desk, @Nullable UUID edit) {
        var by = access.reader().label();
        return told(moved(desk, edit, Proposal.State.DRAFT, Proposal.State.CLEARED, by), desk, "amendments.cleared");
    }

    /// Makes a draft of what was cleared.
    public Findings handBack(Desk desk, UUID edit) {
        return told(
                moved(desk, edit, Proposal.State.CLEARED, Proposal.State.DRAFT, null), desk, "amendments.handed-back");
    }

    private boolean moved(Desk desk, @Nullable UUID edit, Proposal.State from, Proposal.State to, @Nullable String by) {
        return store.move(desk.round().id(), desk.delegate().party(), edit, from, to, by) > 0;
    }

    private Findings told(boolean done, Desk desk, String act) {
        if (!done) return new Findings().add("", "amendments.gone");
        ledger.record(Deed.in(desk.text().dialogueId(), act)
                .to(Negotiated.KIND, desk.text().id(), desk.text().label())
                .seenBy(Circles.ofDelegation(desk)));
        return new Findings();
    }
}
