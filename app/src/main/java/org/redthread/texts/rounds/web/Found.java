package org.redthread.texts.rounds.web;

import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.rounds.Round;
import org.redthread.texts.rounds.Rounds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The round that an address names, with the text and the dialogue that it belongs to.
record Found(Dialogue dialogue, Negotiated text, Round round) {

    /// Its address, without language and date.
    String inside() {
        return dialogue.inside() + round.inside(text);
    }

    /// Finds it.
    @Component
    static class Rooms {

        private final Dialogues dialogues;
        private final Negotiations negotiations;
        private final Rounds rounds;

        Rooms(Dialogues dialogues, Negotiations negotiations, Rounds rounds) {
            this.dialogues = dialogues;
            this.negotiations = negotiations;
            this.rounds = rounds;
        }

        Dialogue dialogue(String slug) {
            return dialogues.get(slug);
        }

        /// @throws org.redthread.web.NoSuchPage where the reader may know of none under that address
        @Transactional(readOnly = true)
        Found find(Dialogue dialogue, String text, int number) {
            var negotiated = negotiations.get(dialogue, text);
            return new Found(dialogue, negotiated, rounds.get(negotiated, number));
        }
    }
}
