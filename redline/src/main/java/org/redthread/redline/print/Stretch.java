package org.redthread.redline.print;

import org.redthread.redline.text.Wording;

/// Words of one fate, or the end of a paragraph that came by a split or went by a join.
///
/// @param end whether it is such an end, which has no words
public record Stretch(Fate fate, Wording words, boolean end) {

    Stretch(Fate fate, Wording words) {
        this(fate, words, false);
    }

    static Stretch end(Fate fate) {
        return new Stretch(fate, Wording.EMPTY, true);
    }
}
