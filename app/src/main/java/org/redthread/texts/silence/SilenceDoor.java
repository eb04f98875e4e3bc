package org.redthread.texts.silence;

import java.time.Clock;
import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.texts.negotiations.Door;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.State;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// The way to the silence procedures of a text: for those who can open one, and for all who may see one.
@Component
class SilenceDoor implements Door.Opens {

    private static final int ORDER = 40;

    private final Silences silences;
    private final Course course;
    private final Clock clock;

    SilenceDoor(Silences silences, Course course, Clock clock) {
        this.silences = silences;
        this.course = course;
        this.clock = clock;
    }

    @Override
    public List<Door> of(Negotiated text, Dialogue dialogue, Here here) {
        var all = silences.of(text);
        var label = here.say("silence.title");
        var inside = dialogue.inside() + text.inside() + "/silence";
        if (all.isEmpty())
            return silences.mayKeep(dialogue) && text.state().next().contains(State.IN_SILENCE)
                    ? List.of(new Door(ORDER, label, inside, null, false))
                    : List.of();
        var last = all.getFirst();
        var now = clock.instant();
        var note = here.say("silence.door." + last.standsAt(now), here.moment(last.over(), last.zone()), last.number());
        return List.of(new Door(
                ORDER,
                label,
                inside,
                note,
                last.runsAt(now) && !course.mayBreak(last).isEmpty()));
    }
}
