package org.redthread.projects;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;

/// A project, a grant facility or another operation under a dialogue, as far as its front tells.
///
/// @param aliases other names and abbreviations that sources use for it
/// @param status null where no source says how it stands
/// @param partOfId the project whose instrument it is
/// @param silentOn what of it was looked for and not found
public record Project(
        UUID dialogueId,
        UUID id,
        String slug,
        int place,
        String title,
        List<String> aliases,
        @Nullable Status status,
        @Nullable When statusAsOf,
        @Nullable UUID partOfId,
        @Nullable String countriesNote,
        List<String> places,
        List<String> silentOn,
        List<String> sources) {

    public enum Status {
        UNDER_CONSIDERATION
    }
}
