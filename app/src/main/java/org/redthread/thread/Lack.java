package org.redthread.thread;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;

/// One thing that lacks something, as its room tells of it.
///
/// @param label in the words of the record, or of whoever keeps it here
/// @param inside the address where it stands, without language and date
/// @param within what it belongs to: its plan, its meeting
/// @param when it was or is due; null where no day is on record
/// @param party of whom it is expected, to be called by its name of the day; null where it is no party
/// @param who of whom it is expected, where that is no party, as the record names it; null where nobody is named
/// @param note what else is known of it, in the reader's language; null for nothing
public record Lack(
        String label,
        String inside,
        String within,
        @Nullable When when,
        @Nullable UUID party,
        @Nullable String who,
        @Nullable String note,
        List<String> sources) {}
