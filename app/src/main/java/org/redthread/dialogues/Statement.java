package org.redthread.dialogues;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;
import org.redthread.record.Words;

/// What a source says of one party's part in a dialogue.
///
/// @param on the day or period; null for what stands on an undated page
/// @param listing slug of the printed list that it stands in, null where it stands alone
public record Statement(
        UUID dialogue,
        UUID party,
        String printed,
        Says says,
        @Nullable When on,
        @Nullable String listing,
        @Nullable Words note,
        List<String> sources) {}
