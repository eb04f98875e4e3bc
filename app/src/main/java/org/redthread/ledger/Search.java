package org.redthread.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What to look for in the ledger; null asks for everything.
///
/// @param before only entries older than this sequence number: the key by which pages follow each other
public record Search(
        @Nullable String act,
        @Nullable UUID actor,
        @Nullable UUID subject,
        @Nullable Long before) {

    public static final Search EVERYTHING = new Search(null, null, null, null);
}
