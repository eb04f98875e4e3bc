package org.redthread.meetings.outcomes;

import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Door;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Leads from a meeting to what it left behind.
@Component
class OutcomesDoor implements Door.Opens {

    private static final int ORDER = 40;

    private final Outcomes outcomes;

    OutcomesDoor(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public List<Door> of(Convened meeting, Dialogue dialogue, Here here) {
        var all = outcomes.of(meeting.id());
        if (all.isEmpty() && !outcomes.mayOffer(meeting)) return List.of();
        var overdue = all.stream()
                .filter(outcome -> outcome.on(here.asOf()) == Outcome.Standing.OVERDUE)
                .count();
        var note = overdue > 0
                ? here.say("meetings.outcomes.door.overdue", overdue)
                : here.say("meetings.outcomes.door.count", all.size());
        var inside = dialogue.inside() + "/meetings/" + meeting.slug() + "/outcomes";
        return List.of(new Door(ORDER, here.say("meetings.outcomes.title"), inside, note, overdue > 0));
    }
}
