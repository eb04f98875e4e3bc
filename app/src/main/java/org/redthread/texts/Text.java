package org.redthread.texts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.record.RecordFile;
import org.redthread.record.Subject;
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

    /// Whether it had been made on a day. Of one whose date is not on record nothing says that it was later.
    public boolean isThere(LocalDate day) {
        return made == null || !made.first().isAfter(day);
    }

    /// By which every room points at one of its goals; a goal has no identity but its number in its text.
    public UUID goal(int number) {
        return RecordFile.id("goal", id + "/" + number);
    }

    /// As contradictions know its goals, apart from whatever else is disputed of it.
    public Subject goals() {
        return new Subject("goals", id);
    }

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
