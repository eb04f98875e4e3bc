package org.redthread.meetings.convening;

import java.util.ArrayList;
import org.redthread.thread.Knot;
import org.redthread.thread.LinkKind;
import org.redthread.thread.Threads;
import org.redthread.thread.Tie;
import org.springframework.stereotype.Component;

/// Hangs a meeting that was convened here on its bodies and its host, for those who may know of the meeting.
@Component
class ConvenedTies {

    private final Threads threads;

    ConvenedTies(Threads threads) {
        this.threads = threads;
    }

    void hold(Convened meeting, State state) {
        var circles = state.circles(meeting.dialogue());
        var knot = new Knot("meeting", meeting.id());
        var ties = new ArrayList<Tie>();
        for (var body : meeting.meeting().bodies())
            ties.add(Tie.held(LinkKind.PART_OF, knot, new Knot("body", body), circles));
        if (ties.isEmpty())
            ties.add(Tie.held(LinkKind.PART_OF, knot, new Knot("dialogue", meeting.dialogue()), circles));
        var host = meeting.meeting().hostId();
        if (host != null) ties.add(Tie.held(LinkKind.HOSTS, new Knot("party", host), knot, circles));
        threads.hold("convened/" + meeting.id() + "/", ties);
    }
}
