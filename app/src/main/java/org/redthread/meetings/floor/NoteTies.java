package org.redthread.meetings.floor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.redthread.access.Circle;
import org.redthread.access.Role;
import org.redthread.meetings.Intervention;
import org.redthread.meetings.convening.MeetingChanged;
import org.redthread.meetings.convening.State;
import org.redthread.thread.Knot;
import org.redthread.thread.LinkKind;
import org.redthread.thread.Threads;
import org.redthread.thread.Tie;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hangs what was noted of an intervention on its meeting and on what it is about: for those who keep the notes, and
/// with the published summary for the dialogue.
///
/// Who offered or wanted something is tied only where the summary may name the speaker.
@Component
class NoteTies {

    static final String KIND = "intervention";

    private final Threads threads;
    private final NoteStore store;

    NoteTies(Threads threads, NoteStore store) {
        this.threads = threads;
        this.store = store;
    }

    void hold(UUID dialogue, UUID meeting, State state, Noted note) {
        var circles = state == State.PUBLISHED
                ? Set.of(Circle.dialogue(dialogue))
                : Set.of(Circle.role(Role.SECRETARIAT, dialogue), Circle.role(Role.CHAIR, dialogue));
        var knot = new Knot(KIND, note.id());
        var ties = new ArrayList<Tie>();
        ties.add(Tie.held(LinkKind.PART_OF, knot, new Knot("meeting", meeting), circles));
        for (var about : note.about())
            if (about.knot() != null) ties.add(Tie.held(LinkKind.REPORTS_ON, knot, about.knot(), circles));
        if (note.party() != null && note.attributed())
            for (var kind : ways(note)) ties.add(Tie.held(kind, new Knot("party", note.party()), knot, circles));
        threads.hold("notes/" + note.id() + "/", ties);
    }

    private static List<LinkKind> ways(Noted note) {
        var ways = new ArrayList<LinkKind>();
        if (note.kinds().stream().anyMatch(Intervention.Kind::isOffer)) ways.add(LinkKind.OFFERS);
        if (note.kinds().contains(Intervention.Kind.REQUESTS_A_CHANGE)) ways.add(LinkKind.PROPOSES);
        return ways;
    }

    /// In the transaction that publishes the summary.
    @EventListener
    void on(MeetingChanged changed) {
        if (changed.to() == State.PUBLISHED && changed.from() != State.PUBLISHED)
            for (var note : store.of(changed.meeting()))
                hold(changed.dialogue(), changed.meeting(), State.PUBLISHED, note);
    }
}
