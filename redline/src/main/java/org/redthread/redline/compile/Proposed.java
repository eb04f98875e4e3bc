package org.redthread.redline.compile;

import org.redthread.redline.merge.Act;
import org.redthread.redline.merge.Change;
import org.redthread.redline.merge.Shown;
import org.redthread.redline.text.Label;
import org.redthread.redline.text.Text;

/// A change as the end of a sentence that begins with a party's name.
final class Proposed {

    private Proposed() {}

    static String of(Text base, Change change) {
        var before = Shown.before(base, change);
        var after = Shown.after(base, change);
        return switch (Act.of(base, change)) {
            case ADDS -> "would add “%s”".formatted(after);
            case DELETES -> "would delete “%s”".formatted(before);
            case REPLACES -> "would replace “%s” by “%s”".formatted(before, after);
            case FORMATS -> "would mark “%s” otherwise".formatted(before);
            case MOVES ->
                "would move “%s” %s"
                        .formatted(
                                before,
                                change.at() == null
                                        ? "to the beginning"
                                        : "after " + Label.of(base, java.util.Objects.requireNonNull(change.at())));
            case SPLITS -> "would cut the paragraph in two: “%s”".formatted(after);
            case JOINS -> "would join the paragraph to the next one";
            case RECASTS -> "would have this %s".formatted(after);
            case ADRIFT -> "changed an older version here: “%s” became “%s”".formatted(before, after);
        };
    }
}
