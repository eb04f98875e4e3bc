package org.redthread.documents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /// For the header `Content-Disposition`.
    public String disposition() {
        return FileName.disposition(fileName);
    }
}
