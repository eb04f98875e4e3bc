package org.redthread.meetings;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redthread.dialogues.Addresses;
import org.redthread.record.RecordFile;
import org.redthread.thread.Knot;
import org.redthread.thread.KnotTeller;
import org.redthread.thread.Told;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Speaks for meetings on the thread.
@Component
class MeetingTeller implements KnotTeller {

    static final String KIND = "meeting";

    private final MeetingKnotStore store;

    MeetingTeller(MeetingKnotStore store) {
        this.store = store;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Map<Knot, Told> tell(Collection<Knot> knots, Here here) {
        var told = new HashMap<Knot, Told>();
        for (var meeting : store.all(knots.stream().map(Knot::id).toList()))
            Addresses.of(meeting.dialogueId(), here)
                    .ifPresent(home -> told.put(
                            new Knot(KIND, meeting.id()),
                            new Told(
                                    meeting.label().in(here.language()),
                                    home.inside() + "/meetings/" + meeting.slug(),
                                    home.label(),
                                    meeting.held())));
        return told;
    }

    @Override
    public Optional<Knot> at(String inside, Here here) {
        return Addresses.page(inside, "meetings").map(page -> new Knot(KIND, RecordFile.id(KIND, page.key())));
    }

    @Override
    public List<Knot> named(String kind, String words, UUID dialogue, Here here) {
        return store.named(dialogue, words).stream()
                .map(id -> new Knot(KIND, id))
                .toList();
    }
}
