package org.redthread.redline.text;

import java.util.Comparator;

/// A stretch of a wording that is set apart.
///
/// @param from index of the first UTF-16 unit
/// @param to index after the last one; always greater than `from`
/// @param target for a link its address, for a note the identity of its block, for a reference what it refers to,
///     for an object the digest of its content; empty for the typographic styles
public record Mark(int from, int to, Style style, String target) implements Comparable<Mark> {

    public enum Style {
        BOLD,
        ITALIC,
        UNDERLINE,
        STRIKE,
        SUB,
        SUPER,
        LINK,
        /// Stands on one [Wording#OBJECT] character: the call of a footnote or endnote.
        NOTE,
        /// A cross-reference to another place of the text.
        REFERENCE,
        /// Stands on one [Wording#OBJECT] character: an image, an equation, a field or anything else that is no
        /// text.
        OBJECT
    }

    private static final Comparator<Mark> ORDER = Comparator.comparingInt(Mark::from)
            .thenComparing(Mark::style)
            .thenComparing(Mark::target)
            .thenComparingInt(Mark::to);

    public Mark {
        if (from < 0 || to <= from)
            throw new IllegalArgumentException("A mark needs a stretch, not %d to %d".formatted(from, to));
    }

    public Mark(int from, int to, Style style) {
        this(from, to, style, "");
    }

    Mark within(int newFrom, int newTo) {
        return new Mark(newFrom, newTo, style, target);
    }

    boolean continues(Mark earlier) {
        return style == earlier.style
                && target.equals(earlier.target)
                && from <= earlier.to
                && style != Style.NOTE
                && style != Style.OBJECT;
    }

    @Override
    public int compareTo(Mark other) {
        return ORDER.compare(this, other);
    }
}
