package org.redthread.results.lessons.web;

import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.results.lessons.Lesson;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// Lessons of a dialogue, the latest first.
///
/// @param asked what they were sifted by: `tag` and `words`
/// @param more whether there are more than are shown
/// @param keeps whether the reader may tell one
public record LessonsPage(Here here, Dialogue dialogue, List<Lesson> lessons, Form asked, boolean more, boolean keeps) {

    public String inside() {
        return dialogue.inside() + "/lessons";
    }

    public boolean sifted() {
        return !asked.value("tag").isEmpty() || !asked.value("words").isEmpty();
    }
}
