package org.redthread.dialogues;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;

/// An entry of the thread so far.
///
/// @param title in the reader's language, as is the note
/// @param inside the address of what it tells of, null where it has no page
public record Milestone(
        When when,
        String title,
        @Nullable String note,
        @Nullable String inside,
        List<String> sources) {}
