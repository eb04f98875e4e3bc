package org.redthread.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Role;

/// One line of the ledger, as it was written.
///
/// @param seq rises with every entry, with gaps where a transaction was given up
/// @param role in which the actor acted, null for nobody in particular
/// @param party for which the actor acted, null for an office
/// @param detail keys and values in one line of text, empty where nothing more was said
public record Entry(
        long seq,
        Instant at,
        @Nullable UUID actor,
        String actorName,
        @Nullable Role role,
        @Nullable UUID party,
        String act,
        @Nullable String subjectKind,
        @Nullable UUID subject,
        @Nullable String subjectLabel,
        String detail) {

    public String sentence() {
        return sentence(act);
    }

    /// The message that says an act: `documents.act.uploaded` for `documents.uploaded`.
    public static String sentence(String act) {
        return act.replaceFirst("[.]", ".act.");
    }
}
