package org.redthread.dialogues;

import java.util.List;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// What happened to a dialogue itself, outside any meeting or text.
@Component
class OwnMilestones implements Milestones {

    private final Dialogues dialogues;

    OwnMilestones(Dialogues dialogues) {
        this.dialogues = dialogues;
    }

    @Override
    public List<Milestone> of(Dialogue dialogue, List<Body> bodies, Here here) {
        var language = here.language();
        return dialogues.milestones(dialogue, here.asOf()).stream()
                .map(event -> new Milestone(
                        event.on(),
                        event.title().in(language),
                        event.note() == null ? null : event.note().in(language),
                        null,
                        event.sources()))
                .toList();
    }
}
