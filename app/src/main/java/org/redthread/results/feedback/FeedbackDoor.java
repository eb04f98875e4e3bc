package org.redthread.results.feedback;

import java.time.Clock;
import java.util.List;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Door;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Leads from a meeting to what is asked about it, and to what came of that.
@Component
class FeedbackDoor implements Door.Opens {

    private static final int ORDER = 50;

    private final Feedback feedback;
    private final Access access;
    private final Clock clock;

    FeedbackDoor(Feedback feedback, Access access, Clock clock) {
        this.feedback = feedback;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<Door> of(Convened meeting, Dialogue dialogue, Here here) {
        if (!access.may(FeedbackAction.SEE, dialogue.id()) || !feedback.canBeAsked(meeting)) return List.of();
        var survey = feedback.survey(meeting.id());
        if (survey.isEmpty())
            return feedback.mayKeep(dialogue.id())
                    ? List.of(door(meeting, dialogue, here, "feedback.door.none", false))
                    : List.of();
        var open = survey.get().openAt(clock.instant());
        var waits = open && feedback.mayGive(dialogue.id()) && !feedback.given(survey.get());
        var note = waits ? "feedback.door.waits" : open ? "feedback.door.open" : "feedback.door.over";
        return List.of(door(meeting, dialogue, here, note, waits));
    }

    private static Door door(Convened meeting, Dialogue dialogue, Here here, String note, boolean waits) {
        var inside = dialogue.inside() + "/meetings/" + meeting.slug() + "/feedback";
        return new Door(ORDER, here.say("feedback.title"), inside, here.say(note), waits);
    }
}
