package org.redthread.texts.amendments.web;

import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.texts.amendments.Waiting;
import org.redthread.texts.amendments.Waiting.Tally;
import org.redthread.texts.negotiations.Door;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// From the page of a text to what the reader's delegation proposes, with what waits for it there.
@Component
class AmendmentsDoor implements Door.Opens {

    private static final int ORDER = 20;

    private final Waiting waiting;

    AmendmentsDoor(Waiting waiting) {
        this.waiting = waiting;
    }

    @Override
    public List<Door> of(Negotiated text, Dialogue dialogue, Here here) {
        return waiting.of(text).map(tally -> door(text, dialogue, here, tally)).stream()
                .toList();
    }

    private static Door door(Negotiated text, Dialogue dialogue, Here here, Tally tally) {
        var round = dialogue.inside() + text.inside() + "/rounds/" + tally.round();
        var note = here.say(
                "amendments.door.note", tally.drafts(), tally.cleared(), tally.answers(), tally.days(), tally.open());
        var fresh = tally.open() && tally.drafts() + tally.cleared() + tally.handedIn() == 0;
        return new Door(
                ORDER,
                here.say(fresh ? "amendments.door.amend" : "amendments.proposals"),
                round + (fresh ? "/amend" : "/proposals"),
                note,
                tally.waits());
    }
}
