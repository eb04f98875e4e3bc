package org.redthread.meetings.floor;

import java.util.UUID;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.MeetingChanged;
import org.redthread.meetings.convening.State;
import org.redthread.thread.Knot;
import org.redthread.thread.LinkKind;
import org.redthread.thread.Threads;
import org.redthread.thread.Tie;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hangs the documents of an agenda on their meeting. Who may see a document is its own matter.
@Component
class AgendaTies {

    private final Threads threads;
    private final AgendaStore store;

    AgendaTies(Threads threads, AgendaStore store) {
        this.threads = threads;
        this.store = store;
    }

    void hold(Convened meeting) {
        hold(meeting.dialogue(), meeting.id(), meeting.state());
    }

    /// Whoever learns of a meeting that moves on may learn what lies on its table.
    @EventListener
    void on(MeetingChanged changed) {
        if (changed.from() != changed.to()) hold(changed.dialogue(), changed.meeting(), changed.to());
    }

    private void hold(UUID dialogue, UUID meeting, State state) {
        var knot = new Knot("meeting", meeting);
        var circles = state.circles(dialogue);
        threads.hold(
                "agenda/" + meeting + "/",
                store.of(meeting).stream()
                        .flatMap(item -> item.documents().stream())
                        .distinct()
                        .map(document -> Tie.held(LinkKind.FEEDS_INTO, new Knot("document", document), knot, circles))
                        .toList());
    }
}
