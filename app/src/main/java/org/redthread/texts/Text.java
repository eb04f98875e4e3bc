package org.redthread.texts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;

/// A text of a dialogue, as far as its front tells.
///
/// @param slug its address inside the dialogue
/// @param made when it was made; null where that is not on record
/// @param covers the years it is meant for
/// @param meetingSlug the meeting that dealt with it, as in its address
/// @param someGoals whether only some of its goals are known
/// @param areas whether the text calls its goals thematic areas
/// @param silentOn what of it was looked for and not found
public record Text(
        UUID dialogueId,
        UUID id,
        String slug,
        int place,
        String title,
        Kind kind,
        @Nullable When made,
        @Nullable When covers,
        @Nullable String town,
        @Nullable String meetingSlug,
        @Nullable UUID meetingId,
        @Nullable Standing stands,
        List<String> standsSources,
        List<String> languages,
        @Nullable String note,
        boolean someGoals,
        boolean areas,
        List<String> silentOn,
        List<String> sources) {

    public enum Kind {
        RECOMMENDATIONS,
        DECLARATION,
        PLAN,
        STRATEGY,
        DRAFT,
        REPORT
    }

    /// What became of it. Adopting and endorsing are told apart wherever the source does.
    public enum Standing {
        ADOPTED,
        ENDORSED,
        PRESENTED
    }
}
