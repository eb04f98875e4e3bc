package org.redthread.redline.print;

import java.util.Locale;
import org.redthread.redline.text.Kind;

/// What cannot be seen, in words.
final class Said {

    private Said() {}

    static String kind(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /// "was a paragraph at level 2".
    static String recast(Passage passage) {
        var was = passage.was();
        return "was %s %s at level %d"
                .formatted(was.kind() == Kind.ITEM ? "an" : "a", kind(was.kind()), was.depth() + 1);
    }
}
