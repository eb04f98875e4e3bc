package org.redthread.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A published page or paper that facts of the record were taken from.
///
/// @param addresses as noted when it was read; one that holds an ellipsis was noted shortened and leads nowhere
/// @param readAs which stored version was read, or of which date, where that is known
/// @param weak whether others could have written it: an open encyclopaedia, titles without text
/// @param seed whether it is one of the papers that the record was begun with
public record Source(
        String key,
        String title,
        @Nullable String publisher,
        List<String> addresses,
        @Nullable String readAs,
        @Nullable String note,
        boolean weak,
        boolean seed) {

    /// What a margin shows of it.
    public SourceRef ref() {
        return new SourceRef(key, title, weak);
    }
}
