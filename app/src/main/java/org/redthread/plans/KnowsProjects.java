package org.redthread.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who can say which projects a dialogue has. The room of projects does; plans know nothing of it.
public interface KnowsProjects {

    /// @param slug its address inside the dialogue
    /// @param since the first day on which any source has it; null where no source has a day
    record Project(
            UUID id, String slug, String title, @Nullable LocalDate since) {}

    /// As far as the reader may know of them.
    List<Project> of(UUID dialogue);
}
