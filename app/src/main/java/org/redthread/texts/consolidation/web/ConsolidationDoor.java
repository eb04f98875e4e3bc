package org.redthread.texts.consolidation.web;

import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.texts.consolidation.Consolidations;
import org.redthread.texts.negotiations.Door;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.rounds.Rounds;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// From the page of a text to what all proposed in its newest round, for those who may see it now.
@Component
class ConsolidationDoor implements Door.Opens {

    private static final int ORDER = 30;

    private final Rounds rounds;
    private final Consolidations consolidations;

    ConsolidationDoor(Rounds rounds, Consolidations consolidations) {
        this.rounds = rounds;
        this.consolidations = consolidations;
    }

    @Override
    public List<Door> of(Negotiated text, Dialogue dialogue, Here here) {
        return rounds.of(text).stream()
                .limit(1)
                .filter(consolidations::isShown)
                .map(round -> new Door(
                        ORDER,
                        here.say("consolidation.door"),
                        dialogue.inside() + round.inside(text) + "/consolidation",
                        here.say("consolidation.door.note", round.number()),
                        false))
                .toList();
    }
}
