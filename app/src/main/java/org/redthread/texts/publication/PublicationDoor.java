package org.redthread.texts.publication;

import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.texts.negotiations.Door;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.State;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// The way to the published text for everybody, and to its publication for those who prepare it.
@Component
class PublicationDoor implements Door.Opens {

    private static final int ORDER = 60;

    private final Publications publications;

    PublicationDoor(Publications publications) {
        this.publications = publications;
    }

    @Override
    public List<Door> of(Negotiated text, Dialogue dialogue, Here here) {
        var inside = dialogue.inside() + text.inside();
        if (text.state() == State.PUBLISHED)
            return List.of(new Door(ORDER, here.say("publication.text"), inside + "/text", null, false));
        if (text.state() != State.ENDORSED || !publications.mayPrepare(dialogue)) return List.of();
        return List.of(new Door(
                ORDER,
                here.say("publication.title"),
                inside + "/publish",
                here.say("publication.waits"),
                publications.mayPublish(dialogue)));
    }
}
