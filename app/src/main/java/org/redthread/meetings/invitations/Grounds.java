package org.redthread.meetings.invitations;

import java.util.HashSet;
import java.util.List;
import org.redthread.access.Circle;
import org.redthread.meetings.convening.Convened;
import org.redthread.thread.Knot;
import org.redthread.thread.LinkKind;
import org.redthread.thread.Strand;
import org.redthread.thread.Threads;
import org.redthread.thread.Tie;
import org.redthread.thread.Trace;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Why a party was invited: the decision that it be, tied to the first letter that the decision led to.
@Component
class Grounds {

    private static final Trace.Asked INVITED = new Trace.Asked(LinkKind.INVITES, 0, 0);

    private final InvitationStore store;
    private final Threads threads;

    Grounds(InvitationStore store, Threads threads) {
        this.store = store;
        this.threads = threads;
    }

    void tie(Convened meeting, List<Invitation> invitations, Here here) {
        var parties = invitations.stream().map(Invitation::partyId).toList();
        var before = new HashSet<>(store.invitedElsewhere(meeting.dialogue(), meeting.id(), parties));
        for (var invitation : invitations) if (!before.contains(invitation.partyId())) tie(meeting, invitation, here);
    }

    /// A decision of another dialogue is no ground.
    private void tie(Convened meeting, Invitation invitation, Here here) {
        var dialogue = here.masthead().dialogue();
        var within = dialogue == null ? null : dialogue.inside();
        threads.trace(new Knot("party", invitation.partyId()), INVITED, here).stream()
                .flatMap(trace -> trace.up().steps().stream())
                .map(Trace.Step::strand)
                .filter(strand -> within != null && strand.told().inside().startsWith(within + "/"))
                .map(Strand::knot)
                .distinct()
                .forEach(decided -> threads.tie(new Tie(
                        LinkKind.MANDATES,
                        decided,
                        new Knot(InvitationTeller.KIND, invitation.id()),
                        invitation.invitedAt().atZone(meeting.zone()).toLocalDate(),
                        null,
                        List.of(),
                        null,
                        Circle.dialogue(meeting.dialogue()))));
    }
}
