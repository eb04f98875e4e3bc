package org.redthread.meetings.outcomes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;
import org.redthread.thread.Knot;
import org.redthread.thread.LinkKind;
import org.redthread.thread.Threads;
import org.redthread.thread.Tie;
import org.springframework.stereotype.Component;

/// Hangs what a meeting left behind on the meeting, on whoever offered it or is to do it, and on what it is about. What
/// was withdrawn stays a part of its meeting and binds nobody.
@Component
class OutcomeTies {

    private final Threads threads;

    OutcomeTies(Threads threads) {
        this.threads = threads;
    }

    void hold(Outcome outcome, Collection<String> circles) {
        var knot = new Knot("outcome", outcome.id());
        var ties = new ArrayList<Tie>();
        ties.add(Tie.held(LinkKind.PART_OF, knot, new Knot("meeting", outcome.meetingId()), circles));
        if (!outcome.withdrawn()) {
            if (outcome.partyId() != null)
                ties.add(
                        outcome.kind().isPartys()
                                ? Tie.held(LinkKind.OFFERS, party(outcome.partyId()), knot, circles)
                                : Tie.held(LinkKind.CHARGES, knot, party(outcome.partyId()), circles));
            if (outcome.invitesId() != null)
                ties.add(Tie.held(LinkKind.INVITES, knot, party(outcome.invitesId()), circles));
            if (outcome.aboutKnot() != null && !outcome.aboutKnot().equals(knot))
                ties.add(Tie.held(LinkKind.CONTRIBUTES_TO, knot, outcome.aboutKnot(), circles));
        }
        threads.hold("outcomes/" + outcome.id() + "/", ties);
    }

    private static Knot party(UUID id) {
        return new Knot("party", id);
    }
}
