package org.redthread.plans;

import java.util.List;
import java.util.UUID;

/// Who can say which projects a dialogue has. The room of projects does; plans know nothing of it.
public interface KnowsProjects {

    /// @param slug its address inside the dialogue
    record Project(UUID id, String slug, String title) {}

    /// As far as the reader may know of them.
    List<Project> of(UUID dialogue);
}
