package org.redthread.redline.text;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// A tracked change found in a file.
///
/// @param at the block it lies in
/// @param from where it begins: in the wording as accepted for what was put in, as rejected for what was taken
///     out
/// @param to where it ends, by the same count
/// @param words what was put in or taken out; empty for changes of form
public record Revision(
        Kind kind, String author, @Nullable LocalDateTime date, Identity at, int from, int to, String words) {

    public enum Kind {
        INSERTED,
        DELETED,
        MOVED_FROM,
        MOVED_TO,
        /// The end of the paragraph was put in: a paragraph was added or split.
        BREAK_INSERTED,
        /// The end of the paragraph was taken out: a paragraph was deleted or joined to the next.
        BREAK_DELETED,
        /// Formatting, numbering, table or section settings; no words.
        FORMATTED
    }
}
