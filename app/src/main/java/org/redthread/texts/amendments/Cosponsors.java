package org.redthread.texts.amendments;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.redthread.access.Access;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.rounds.Rounds;
import org.redthread.web.Findings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Parties that stand behind what another proposes. Every act takes a desk that is held.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Cosponsors {

    private final SupportStore store;
    private final Rounds rounds;
    private final Access access;
    private final Ledger ledger;

    Cosponsors(SupportStore store, Rounds rounds, Access access, Ledger ledger) {
        this.store = store;
        this.rounds = rounds;
        this.access = access;
        this.ledger = ledger;
    }

    /// Shows a proposal, or a draft, of the own party to others that are asked, and no longer to those left out.
    public Findings share(Desk desk, UUID edit, Collection<UUID> with) {
        var refused = HandingIn.refused(desk);
        if (refused.isPresent()) return refused.get();
        var own = desk.own(edit).filter(one -> one.state() != Proposal.State.WITHDRAWN);
        if (own.isEmpty() || desk.round().isShown()) return new Findings().add("", "amendments.gone");
        var parties = asked(desk, with);
        var circles = new TreeSet<>(Circles.ofDraft(desk, parties));
        if (!own.get().isOpen()) circles.addAll(Circles.ofHandedIn(desk));
        store.share(desk.delegate().party(), edit, parties, circles);
        return told(desk, "amendments.shared", Circles.ofDelegation(desk));
    }

    private List<UUID> asked(Desk desk, Collection<UUID> parties) {
        var asked = rounds.asked(desk.round());
        return parties.stream()
                .filter(asked::contains)
                .filter(party -> !party.equals(desk.delegate().party()))
                .distinct()
                .sorted()
                .toList();
    }

    /// Puts the party behind what another handed in. Once is enough: pressing twice changes nothing.
    public Findings support(Desk desk, UUID edit) {
        var refused = HandingIn.refused(desk);
        if (refused.isPresent()) return refused.get();
        var theirs = desk.others(edit).filter(one -> one.state() == Proposal.State.SUBMITTED);
        if (theirs.isEmpty()) return new Findings().add("", "amendments.gone");
        store.support(desk.delegate().party(), edit, access.reader().label(), desk.now());
        return told(desk, "amendments.supported", Circles.ofHandedIn(desk));
    }

    /// Stands behind it no more.
    public Findings leave(Desk desk, UUID edit) {
        var refused = HandingIn.refused(desk);
        if (refused.isPresent()) return refused.get();
        if (store.leave(desk.delegate().party(), edit) == 0) return new Findings().add("", "amendments.gone");
        return told(desk, "amendments.left", Circles.ofHandedIn(desk));
    }

    private Findings told(Desk desk, String act, Set<String> circles) {
        ledger.record(Deed.in(desk.text().dialogueId(), act)
                .to(Negotiated.KIND, desk.text().id(), desk.text().label())
                .seenBy(circles));
        return new Findings();
    }
}
