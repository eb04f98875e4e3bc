package org.redthread.texts.publication;

import java.time.Instant;
import java.util.UUID;
import org.redthread.redline.text.Text;

/// A text as it was published: the words of the endorsed version, with the notes of the parties.
///
/// @param checksum SHA-256 over the words and notes, in hexadecimal
public record Published(
        UUID dialogueId,
        UUID negotiationId,
        UUID versionId,
        Instant publishedAt,
        String publishedBy,
        String checksum,
        Text words) {}
