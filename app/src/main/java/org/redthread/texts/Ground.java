package org.redthread.texts;

/// Why two goals of different texts are taken for one, the strongest reason first.
public enum Ground {
    /// The record says so.
    SAID,
    /// Their titles are the same, word for word.
    TITLE,
    /// Their titles hold words of the same theme.
    WORDS;

    /// Whether it was worked out, and nobody says it.
    public boolean inferred() {
        return this != SAID;
    }
}
