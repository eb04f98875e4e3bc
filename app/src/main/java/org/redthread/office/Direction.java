package org.redthread.office;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Which way words run.
enum Direction {
    LEFT_TO_RIGHT("ltr"),
    RIGHT_TO_LEFT("rtl");

    private final String tag;

    Direction(String tag) {
        this.tag = tag;
    }

    String tag() {
        return tag;
    }

    static Direction of(Locale language) {
        return ULocale.forLocale(language).isRightToLeft() ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
    }

    /// Words that run one way, by the Unicode Bidirectional Algorithm (UAX 9).
    record Stretch(int from, int to, Direction direction) {}

    /// The words as stored, cut where they turn.
    List<Stretch> stretches(String words) {
        if (this == LEFT_TO_RIGHT && !Bidi.requiresBidi(words.toCharArray(), 0, words.length()))
            return words.isEmpty() ? List.of() : List.of(new Stretch(0, words.length(), this));
        var bidi = new Bidi(words, this == RIGHT_TO_LEFT ? Bidi.RTL : Bidi.LTR);
        var found = new ArrayList<Stretch>();
        for (int from = 0; from < words.length(); ) {
            var run = bidi.getLogicalRun(from);
            found.add(new Stretch(from, run.getLimit(), run.isOddRun() ? RIGHT_TO_LEFT : LEFT_TO_RIGHT));
            from = run.getLimit();
        }
        return found;
    }
}
