package org.redthread.dialogues;

import java.util.List;
import org.redthread.web.Here;

/// What a room contributes to a dialogue's thread. Each room asks its own tables once.
public interface Milestones {

    /// In any order, up to the date that the page answers for.
    List<Milestone> of(Dialogue dialogue, Here here);
}
