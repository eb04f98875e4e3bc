package org.redthread.results.lessons.web;

import java.util.Collection;
import org.redthread.dialogues.Dialogue;
import org.redthread.results.lessons.Lesson;
import org.redthread.thread.Told;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// @param about what it is about, as far as the reader may know
/// @param form of withdrawing it, as it came back or fresh
public record LessonPage(
        Here here,
        Dialogue dialogue,
        Lesson lesson,
        Collection<Told> about,
        boolean verifies,
        boolean withdraws,
        Form form) {

    public String inside() {
        return dialogue.inside() + lesson.inside();
    }
}
