package org.redthread.plans;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;

/// A plan, or another list of what is to be done, as far as its front tells.
///
/// @param textId the text that is this plan; null for a list that no text is
/// @param textOfGoalsId the text whose numbered goals its activities stand under; null where they stand under none
/// @param covers the years that it is made for
/// @param coversInferred whether those years were worked out and no source prints them
/// @param silentOn what of it was looked for and not found
public record Plan(
        UUID dialogueId,
        UUID id,
        String slug,
        int place,
        String title,
        @Nullable UUID textId,
        @Nullable UUID textOfGoalsId,
        @Nullable UUID meetingId,
        @Nullable String meetingSlug,
        @Nullable When endorsed,
        @Nullable When covers,
        boolean coversInferred,
        @Nullable String note,
        @Nullable String at,
        List<String> silentOn,
        List<String> sources) {}
