package org.redthread.meetings.summaries;

import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Door;
import org.redthread.meetings.convening.State;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Leads from a meeting to its summary: a draft to those who work on it or may correct it, and to everybody once it is
/// published.
@Component
class SummaryDoor implements Door.Opens {

    private static final int ORDER = 50;

    private final Summaries summaries;
    private final Corrections corrections;

    SummaryDoor(Summaries summaries, Corrections corrections) {
        this.summaries = summaries;
        this.corrections = corrections;
    }

    @Override
    public List<Door> of(Convened meeting, Dialogue dialogue, Here here) {
        if (!summaries.begun(meeting)) return List.of();
        var works = summaries.mayDraft(meeting) || summaries.mayApprove(meeting);
        if (!works
                && (meeting.state() == State.IN_SESSION || !here.reader().signedIn())
                && meeting.state() != State.PUBLISHED) return List.of();
        var corrects = here.reader().signedIn()
                && corrections.may(meeting, summaries.kept(meeting).standing());
        return List.of(new Door(
                ORDER,
                here.say("meetings.summary.title"),
                dialogue.inside() + "/meetings/" + meeting.slug() + "/summary",
                corrects ? here.say("meetings.summary.door.correct") : null,
                corrects));
    }
}
