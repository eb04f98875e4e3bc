package org.redthread.texts;

import java.util.List;
import java.util.stream.Stream;
import org.redthread.dialogues.Body;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Milestone;
import org.redthread.dialogues.Milestones;
import org.redthread.record.When.Exactness;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// On the thread of their dialogue: texts that no meeting gave, since the others hang on their meeting, and the days on
/// which a stage of their way was due.
@Component
class TextsOnTheThread implements Milestones {

    private final Texts texts;

    TextsOnTheThread(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Milestone> of(Dialogue dialogue, List<Body> bodies, Here here) {
        return texts.of(dialogue.id(), here.asOf()).stream()
                .flatMap(dossier -> Stream.concat(made(dialogue, dossier.text(), here), due(dialogue, dossier, here)))
                .toList();
    }

    private static Stream<Milestone> made(Dialogue dialogue, Text text, Here here) {
        if (text.meetingId() != null) return Stream.of();
        return Stream.ofNullable(text.made() == null ? text.covers() : text.made())
                .filter(when -> !when.first().isAfter(here.asOf()))
                .map(when -> new Milestone(when, text.title(), text.note(), address(dialogue, text), text.sources()));
    }

    /// Days on which a stage of the way of a text was due, with what came of it by the day that the page answers for.
    private static Stream<Milestone> due(Dialogue dialogue, Dossier dossier, Here here) {
        return dossier.routeBy(here.asOf()).stream()
                .flatMap(stage -> Stream.ofNullable(stage.planned())
                        .filter(when -> when.exactness() == Exactness.DAY)
                        .filter(when -> !when.first().isAfter(here.asOf()))
                        .map(when -> new Milestone(
                                when,
                                here.say("texts.route.due", here.say("texts.stage." + stage.of())),
                                here.say(stage.standing(here.asOf()), stage.daysLate(here.asOf())),
                                address(dialogue, dossier.text()) + "#route",
                                stage.plannedSources())));
    }

    private static String address(Dialogue dialogue, Text text) {
        return dialogue.inside() + "/texts/" + text.slug();
    }
}
