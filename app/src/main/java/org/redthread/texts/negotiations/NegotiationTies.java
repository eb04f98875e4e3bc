package org.redthread.texts.negotiations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redthread.redline.text.Text;
import org.redthread.thread.Knot;
import org.redthread.thread.LinkKind;
import org.redthread.thread.Threads;
import org.redthread.thread.Tie;
import org.springframework.stereotype.Component;

/// Hangs a text that is negotiated on its dialogue, on the text that it comes after and on the meeting that it is for,
/// and its provisions on it, for those who may know that there is such a text. Once it is published, it is tied anew
/// for everybody.
@Component
class NegotiationTies {

    private final Threads threads;

    NegotiationTies(Threads threads) {
        this.threads = threads;
    }

    /// @param before the text that it comes after, where that was negotiated here too
    /// @param words of its newest version
    void hold(Negotiated text, State state, Optional<Negotiated> before, Text words) {
        var ties = new ArrayList<Tie>();
        var circles = state.circles(text.dialogueId());
        ties.add(Tie.held(LinkKind.PART_OF, text.knot(), new Knot("dialogue", text.dialogueId()), circles));
        if (text.followsId() != null) {
            var earlier = before.map(Negotiated::knot).orElse(new Knot("text", text.followsId()));
            ties.add(Tie.held(LinkKind.FEEDS_INTO, earlier, text.knot(), circles));
        }
        if (text.meetingId() != null)
            ties.add(Tie.held(LinkKind.FEEDS_INTO, text.knot(), new Knot("meeting", text.meetingId()), circles));
        for (var provision : Provisions.of(text, words))
            ties.add(Tie.held(LinkKind.PART_OF, provision.knot(), provision.holder(text.knot()), circles));
        threads.hold("negotiation/" + text.id() + "/", state == State.PUBLISHED ? List.of() : ties);
    }
}
