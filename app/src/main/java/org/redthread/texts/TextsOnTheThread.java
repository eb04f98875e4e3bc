package org.redthread.texts;

import java.util.List;
import java.util.stream.Stream;
import org.redthread.dialogues.Body;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Milestone;
import org.redthread.dialogues.Milestones;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Texts that no meeting gave, on the thread of their dialogue; the others hang on their meeting.
@Component
class TextsOnTheThread implements Milestones {

    private final Texts texts;

    TextsOnTheThread(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Milestone> of(Dialogue dialogue, List<Body> bodies, Here here) {
        return texts.of(dialogue.id(), here.asOf()).stream()
                .map(Dossier::text)
                .filter(text -> text.meetingId() == null)
                .flatMap(text -> Stream.ofNullable(text.made() == null ? text.covers() : text.made())
                        .filter(when -> !when.first().isAfter(here.asOf()))
                        .map(when -> new Milestone(
                                when,
                                text.title(),
                                text.note(),
                                dialogue.inside() + "/texts/" + text.slug(),
                                text.sources())))
                .toList();
    }
}
