package org.redthread.projects.kept;

import java.util.ArrayList;
import java.util.Set;
import org.redthread.thread.Knot;
import org.redthread.thread.LinkKind;
import org.redthread.thread.Threads;
import org.redthread.thread.Tie;
import org.springframework.stereotype.Component;

/// Ties a project to its dialogue and to the parties that have a part in it, for those who may know of it.
@Component
class KeptTies {

    static final String PROJECT = "project";

    private final Threads threads;

    KeptTies(Threads threads) {
        this.threads = threads;
    }

    void tie(Kept kept) {
        var knot = new Knot(PROJECT, kept.id());
        var ties = new ArrayList<Tie>();
        var circles = Set.copyOf(kept.circles());
        ties.add(Tie.held(LinkKind.PART_OF, knot, new Knot("dialogue", kept.dialogueId()), circles));
        kept.partners().stream()
                .filter(partner -> partner.partyId() != null)
                .map(partner -> Tie.held(kind(partner.role()), new Knot("party", partner.partyId()), knot, circles))
                .distinct()
                .forEach(ties::add);
        threads.hold("kept-projects/" + kept.id() + "/", ties);
    }

    private static LinkKind kind(Kept.Role role) {
        return switch (role) {
            case FUNDING -> LinkKind.FUNDS;
            case LEAD, ACCOUNTABLE -> LinkKind.LEADS;
            case IMPLEMENTING -> LinkKind.CARRIES_OUT;
            case EXTENDING -> LinkKind.SUPPORTS;
        };
    }
}
