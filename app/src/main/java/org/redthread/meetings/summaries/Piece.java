package org.redthread.meetings.summaries;

import org.jspecify.annotations.Nullable;

/// A stretch of a summary's words.
///
/// @param inside where it can be opened: the address of what was counted or named, without language and date; null for
///   words
/// @param from what was counted, in a few words; null for words
public record Piece(
        Kind kind,
        String text,
        @Nullable String inside,
        @Nullable String from) {

    public enum Kind {
        WORDS,
        /// A figure, a name or a date that is a question to the record with its answer.
        COUNTED,
        /// A figure that somebody typed.
        TYPED,
        STRONG
    }

    static Piece words(String text) {
        return new Piece(Kind.WORDS, text, null, null);
    }

    static Piece strong(String text) {
        return new Piece(Kind.STRONG, text, null, null);
    }

    static Piece typed(String text) {
        return new Piece(Kind.TYPED, text, null, null);
    }

    static Piece counted(String text, String inside, String from) {
        return new Piece(Kind.COUNTED, text, inside, from);
    }
}
