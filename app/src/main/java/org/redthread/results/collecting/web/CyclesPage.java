package org.redthread.results.collecting.web;

import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.results.collecting.CollectionCycle;
import org.redthread.web.Here;

/// All collection cycles of a dialogue.
///
/// @param opens whether the reader can open another
/// @param reports whether there are keys for the reader to see
public record CyclesPage(Here here, Dialogue dialogue, List<CollectionCycle> cycles, boolean opens, boolean reports) {

    public String inside() {
        return dialogue.inside() + "/collecting";
    }

    public String inside(CollectionCycle cycle) {
        return dialogue.inside() + cycle.inside();
    }
}
