package org.redthread.texts.rounds.web;

import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.texts.negotiations.Door;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.rounds.Rounds;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// From the page of a text to its rounds, for those who know of any and those who open them.
@Component
class RoundDoor implements Door.Opens {

    private static final int ORDER = 10;

    private final Rounds rounds;

    RoundDoor(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public List<Door> of(Negotiated text, Dialogue dialogue, Here here) {
        var known = rounds.of(text);
        if (known.isEmpty() && !rounds.mayKeep(dialogue)) return List.of();
        var inside = dialogue.inside() + text.inside() + "/rounds";
        var open = known.stream().filter(round -> round.isOpen()).findFirst();
        var note =
                open.map(round -> here.say("rounds.door", round.number(), here.moment(round.deadline(), round.zone())));
        return List.of(new Door(ORDER, here.say("rounds.title"), inside, note.orElse(null), open.isPresent()));
    }
}
