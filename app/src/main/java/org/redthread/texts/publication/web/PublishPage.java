package org.redthread.texts.publication.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.redline.text.Text;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.State;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// What would be published, and the two who decide on it: the secretariat publishes, the Chair opens the history.
///
/// @param words with the notes of the parties; null where the text is not endorsed
public record PublishPage(
        Here here,
        Dialogue dialogue,
        Negotiated text,
        @Nullable Text words,
        boolean publishes,
        boolean opensHistory,
        Form form) {

    public String inside() {
        return dialogue.inside() + text.inside() + "/publish";
    }

    public boolean canPublish() {
        return publishes && text.state() == State.ENDORSED;
    }

    public boolean canOpenHistory() {
        return opensHistory && text.state() != State.PUBLISHED && text.state() != State.WITHDRAWN;
    }

    public List<PublishedPage.Place> places() {
        return words == null ? List.of() : PublishedPage.places(words);
    }
}
