package org.redthread.dialogues;

import java.util.List;
import org.redthread.web.Here;

/// What a room contributes to a dialogue's thread. Each room asks its own tables once.
public interface Milestones {

    /// In any order, up to the date that the page answers for.
    ///
    /// @param bodies those that stood on that date, which the page has asked for already
    List<Milestone> of(Dialogue dialogue, List<Body> bodies, Here here);
}
