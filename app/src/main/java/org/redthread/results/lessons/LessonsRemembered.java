package org.redthread.results.lessons;

import java.util.List;
import java.util.UUID;
import org.redthread.dialogues.Addresses;
import org.redthread.texts.Remembers;
import org.redthread.thread.Knot;
import org.redthread.thread.Told;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Brings lessons to those who draft: what was learned about the provision, or about a thing that its wording names.
@Component
class LessonsRemembered implements Remembers {

    private static final int MOST = 20;

    private final LessonStore lessons;

    LessonsRemembered(LessonStore lessons) {
        this.lessons = lessons;
    }

    @Override
    public List<Told> concerning(UUID dialogue, Knot provision, String wording, Here here) {
        return lessons.concerning(dialogue, provision, wording, here.asOf(), MOST).stream()
                .flatMap(lesson -> Addresses.of(dialogue, here).stream()
                        .map(home -> LessonTeller.told(lesson, home.inside(), lesson.keptBy())))
                .toList();
    }
}
