package org.redthread.projects.iati;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An activity of a file that is not taken yet.
///
/// @param refused why it cannot be taken; null where it can
/// @param differences from what is held, for one that would change
public record Waiting(
        int row,
        int line,
        String identifier,
        String title,
        @Nullable String refused,
        List<Difference> differences) {

    /// What taking the file comes to for an activity.
    public enum Fate {
        ADDED,
        CHANGED,
        REFUSED,
        UNCHANGED
    }
}
