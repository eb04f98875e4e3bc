package org.redthread.texts;

import java.util.ArrayList;
import java.util.List;
import org.redthread.redline.diff.WordingComparison;
import org.redthread.redline.diff.Words;
import org.redthread.redline.print.Fate;
import org.redthread.redline.text.Wording;
import org.redthread.texts.SideBySide.Piece;

/// What became of the words of a title.
final class Rewording {

    private Rewording() {}

    static List<Piece> none(Dossier.Goal goal) {
        return List.of(new Piece(Fate.KEPT, goal.title()));
    }

    static List<Piece> of(String before, String after) {
        var pieces = new ArrayList<Piece>();
        var at = 0;
        for (var change : new WordingComparison(new Words()).replacements(Wording.of(before), Wording.of(after))) {
            add(pieces, Fate.KEPT, before.substring(at, change.from()));
            add(pieces, Fate.DELETED, before.substring(change.from(), change.to()));
            add(pieces, Fate.INSERTED, change.with().text());
            at = change.to();
        }
        add(pieces, Fate.KEPT, before.substring(at));
        return pieces;
    }

    private static void add(List<Piece> pieces, Fate fate, String words) {
        if (!words.isEmpty()) pieces.add(new Piece(fate, words));
    }
}
