package org.redthread.parties;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;

/// Something that a party did or was, as its page shows it.
///
/// @param when null where no day is recorded
/// @param what in the reader's language, as is the detail
/// @param inside the address of what it tells of, null where it has no page
public record PartyEntry(
        Strand strand,
        @Nullable When when,
        String what,
        @Nullable String detail,
        @Nullable String inside,
        boolean sample,
        List<String> sources) {

    /// The oldest first, what has no day last.
    public static final Comparator<PartyEntry> IN_TIME =
            Comparator.comparing(PartyEntry::when, Comparator.nullsLast(Comparator.comparing(When::first)));

    /// Under which heading it stands, in this order.
    public enum Strand {
        PARTICIPATION,
        OFFICES,
        HOSTED,
        SAID,
        PROMISED,
        ATTENDED,
        TEXTS,
        PROJECTS,
        PROFILES
    }
}
