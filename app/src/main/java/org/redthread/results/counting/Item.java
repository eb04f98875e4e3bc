package org.redthread.results.counting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;
import org.redthread.record.Words;

/// One thing that was looked at when something was counted.
///
/// @param party whose name stands for it; null where it has a label
/// @param label the same in both languages where it has one wording
/// @param language of a label with one wording, ISO 639-1, where that is known
/// @param inside where it is read, without language and date
/// @param counts whether it is among those counted; else it stands in the whole, or it could not be counted
/// @param figure what it adds: proposals of a round, days; null where it counts as one
public record Item(
        @Nullable UUID party,
        Words label,
        @Nullable String language,
        String inside,
        @Nullable When when,
        boolean counts,
        @Nullable String figure,
        List<String> sources) {}
