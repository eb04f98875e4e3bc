package org.redthread.texts.rounds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.record.RecordFile;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.thread.Knot;
import org.redthread.thread.LinkKind;
import org.redthread.thread.Threads;
import org.redthread.thread.Tie;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Hangs what parties have handed in on whoever proposed it, on the text, and on the provision that it is about: for
/// those who may see the proposal, and nobody else. What is taken back hangs no more.
@Component
public class ProposalTies {

    public static final String AMENDMENT = "amendment";

    private final ProposalKnotStore store;
    private final Threads threads;

    ProposalTies(ProposalKnotStore store, Threads threads) {
        this.store = store;
        this.threads = threads;
    }

    /// As the proposals stand now, in the transaction of what was done to them.
    ///
    /// @param party whose proposals changed; null for all of the round
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(UUID round, @Nullable UUID party) {
        var byParty = new HashMap<UUID, List<Tie>>();
        if (party != null) byParty.put(party, new ArrayList<>());
        for (var one : store.handedIn(round, party)) {
            var ties = byParty.computeIfAbsent(one.party(), own -> new ArrayList<>());
            var knot = new Knot(AMENDMENT, one.id());
            var circles = one.circles();
            ties.add(Tie.held(LinkKind.PROPOSES, new Knot("party", one.party()), knot, circles));
            ties.add(Tie.held(LinkKind.FEEDS_INTO, knot, new Knot(Negotiated.KIND, one.text()), circles));
            if (one.provision() != null)
                ties.add(Tie.held(LinkKind.FEEDS_INTO, knot, provision(one.text(), one.provision()), circles));
        }
        byParty.forEach((own, ties) -> threads.hold("proposals/" + round + "/" + own + "/", ties));
    }

    /// A provision is told only once its text is out; its knot is the same before.
    private static Knot provision(UUID text, String identity) {
        return new Knot("provision", RecordFile.id("provision", text + "/" + identity));
    }
}
