package org.redthread.documents;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Circle;
import org.redthread.access.Role;

/// A file of a dialogue, as it was handed in; a new version is a new document.
///
/// @param symbol unique in its dialogue, `BP/SOM/33/2`; null where it has none
/// @param language of the text, two letters
/// @param circle who may see it, in the spelling of `Circle`
/// @param fileName under which it is handed out
/// @param size in bytes
/// @param handedIn the name, by role, of whoever handed it in
public record Document(
        UUID dialogue,
        UUID id,
        @Nullable String symbol,
        String title,
        String language,
        String circle,
        String fileName,
        FileKind kind,
        long size,
        String sha256,
        @Nullable UUID account,
        String handedIn,
        Instant receivedAt) {

    /// What it is called in a list or a ledger: symbol and title.
    public String label() {
        return symbol == null ? title : symbol + " " + title;
    }

    /// Whether it is a party's own paper.
    public boolean ofParty() {
        return circle.startsWith("party:");
    }

    /// Everybody who may see it: the secretariat stands in the circle of each party of its dialogue.
    Set<String> circles() {
        return ofParty() ? Set.of(circle, Circle.role(Role.SECRETARIAT, dialogue)) : Set.of(circle);
    }

    /// For the header `Content-Disposition`.
    public String disposition() {
        return FileName.disposition(fileName);
    }
}
