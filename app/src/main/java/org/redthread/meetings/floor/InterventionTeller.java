package org.redthread.meetings.floor;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.redthread.dialogues.Addresses;
import org.redthread.thread.Knot;
import org.redthread.thread.KnotTeller;
import org.redthread.thread.Told;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Speaks on the thread for what was noted of interventions; what the policies of notes hide is not told.
@Component
class InterventionTeller implements KnotTeller {

    private static final int LONGEST = 90;

    private final NoteStore store;

    InterventionTeller(NoteStore store) {
        this.store = store;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(NoteTies.KIND);
    }

    @Override
    public Map<Knot, Told> tell(Collection<Knot> knots, Here here) {
        var told = new HashMap<Knot, Told>();
        for (var said : store.said(knots.stream().map(Knot::id).toList())) {
            var meeting = said.meeting();
            Addresses.of(meeting.dialogueId(), here)
                    .ifPresent(home -> told.put(
                            new Knot(NoteTies.KIND, said.id()),
                            new Told(
                                    shortened(said.text()),
                                    home.inside() + "/meetings/" + meeting.slug(),
                                    meeting.label().in(here.language()),
                                    meeting.held())));
        }
        return told;
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) return line;
        var end = line.lastIndexOf(' ', LONGEST);
        return line.substring(0, end < LONGEST / 2 ? LONGEST : end) + "…";
    }
}
