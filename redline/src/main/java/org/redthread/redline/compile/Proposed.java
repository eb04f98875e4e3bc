package org.redthread.redline.compile;

import org.redthread.redline.merge.Act;
import org.redthread.redline.merge.Change;
import org.redthread.redline.merge.Shown;
import org.redthread.redline.text.Label;
import org.redthread.redline.text.Text;
import org.redthread.redline.tongue.Phrase;
import org.redthread.redline.tongue.Tongue;

/// A change as the end of a sentence that begins with a party's name.
final class Proposed {

    private Proposed() {}

    static String of(Text base, Change change, Tongue tongue) {
        var before = Shown.before(base, change);
        var after = Shown.after(base, change, tongue);
        return switch (Act.of(base, change)) {
            case ADDS -> tongue.say(Phrase.WOULD_ADD, after);
            case DELETES -> tongue.say(Phrase.WOULD_DELETE, before);
            case REPLACES -> tongue.say(Phrase.WOULD_REPLACE, before, after);
            case FORMATS -> tongue.say(Phrase.WOULD_FORMAT, before);
            case MOVES ->
                change.at() == null
                        ? tongue.say(Phrase.WOULD_MOVE_FIRST, before)
                        : tongue.say(
                                Phrase.WOULD_MOVE,
                                before,
                                Label.of(base, java.util.Objects.requireNonNull(change.at()), tongue));
            case SPLITS -> tongue.say(Phrase.WOULD_SPLIT, after);
            case JOINS -> tongue.say(Phrase.WOULD_JOIN);
            case RECASTS -> tongue.say(Phrase.WOULD_RECAST, after);
            case ADRIFT -> tongue.say(Phrase.WAS_ADRIFT, before, after);
        };
    }
}
