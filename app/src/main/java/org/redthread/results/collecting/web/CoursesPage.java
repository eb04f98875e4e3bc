package org.redthread.results.collecting.web;

import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.results.collecting.CollectionCycle;
import org.redthread.web.Here;

/// The courses of all indicators of a cycle, small beside each other.
public record CoursesPage(Here here, Dialogue dialogue, CollectionCycle cycle, List<CoursePage> courses) {

    public String above() {
        return dialogue.inside() + cycle.inside();
    }
}
