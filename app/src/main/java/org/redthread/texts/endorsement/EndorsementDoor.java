package org.redthread.texts.endorsement;

import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.texts.negotiations.Door;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.State;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// The way to the endorsement of a text: for those who can record it, then for all who may see it, also that it was
/// taken back.
@Component
class EndorsementDoor implements Door.Opens {

    private static final int ORDER = 50;

    private final Endorsements endorsements;
    private final Retractions retractions;

    EndorsementDoor(Endorsements endorsements, Retractions retractions) {
        this.endorsements = endorsements;
        this.retractions = retractions;
    }

    @Override
    public List<Door> of(Negotiated text, Dialogue dialogue, Here here) {
        var label = here.say("endorsement.title");
        var inside = dialogue.inside() + text.inside() + "/endorsement";
        if (text.state() == State.CIRCULATED) {
            var taken = retractions.of(text);
            if (taken.isEmpty() && !endorsements.mayKeep(dialogue)) return List.of();
            var note = taken.isEmpty()
                    ? null
                    : here.say(
                            "endorsement.door.taken-back",
                            here.moment(taken.getFirst().at(), text.zone()));
            return List.of(new Door(ORDER, label, inside, note, false));
        }
        if (text.state() != State.ENDORSED && text.state() != State.PUBLISHED) return List.of();
        return List.of(new Door(ORDER, label, inside, null, false));
    }
}
