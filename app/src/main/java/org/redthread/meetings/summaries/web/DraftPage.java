package org.redthread.meetings.summaries.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.summaries.Draft;
import org.redthread.redline.print.Passage;
import org.redthread.web.Here;

/// One draft of a summary, and what became different in it.
///
/// @param against the draft that it is compared with; null for the first
/// @param passages of the comparison; empty for the first
public record DraftPage(
        Here here,
        Dialogue dialogue,
        Convened meeting,
        Draft draft,
        @Nullable Draft against,
        List<Passage> passages) {

    public String inside() {
        return dialogue.inside() + "/meetings/" + meeting.slug() + "/summary";
    }
}
