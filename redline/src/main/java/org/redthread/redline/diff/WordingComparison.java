package org.redthread.redline.diff;

import java.util.ArrayList;
import java.util.List;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Wording;

/// Compares two wordings: words first, then the marks on the words that stayed.
public final class WordingComparison {

    private final Words words;
    private final WordComparison comparison;

    public WordingComparison(Words words) {
        this.words = words;
        this.comparison = new WordComparison(words);
    }

    /// What turns the base into the revision; marks of what stayed included.
    public List<Replacement> replacements(Wording base, Wording revision) {
        if (base.equals(revision)) return List.of();
        var before = cut(base);
        var after = cut(revision);
        var out = new ArrayList<Replacement>();
        int i = 0;
        int j = 0;
        for (var change : comparison.changes(before.ids(), after.ids())) {
            marks(base, before, i, revision, after, j, change.fromBase() - i, out);
            out.add(replacement(before, change, revision, after));
            i = change.toBase();
            j = change.toRevision();
        }
        marks(base, before, i, revision, after, j, before.size() - i, out);
        return out;
    }

    private static Replacement replacement(Words.Cut before, Change change, Wording revision, Words.Cut after) {
        return new Replacement(
                before.starts()[change.fromBase()],
                before.starts()[change.toBase()],
                revision.part(after.starts()[change.fromRevision()], after.starts()[change.toRevision()]));
    }

    /// Stretches of equal words, `length` of them, in which the marks differ; neighbours that differ go together.
    private static void marks(
            Wording base,
            Words.Cut before,
            int i,
            Wording revision,
            Words.Cut after,
            int j,
            int length,
            List<Replacement> out) {
        if (base.marks().isEmpty() && revision.marks().isEmpty()) return;
        int from = -1;
        for (int n = 0; n <= length; n++) {
            boolean differs = n < length
                    && !base.part(before.starts()[i + n], before.starts()[i + n + 1])
                            .marks()
                            .equals(revision.part(after.starts()[j + n], after.starts()[j + n + 1])
                                    .marks());
            if (differs && from < 0) from = n;
            if (!differs && from >= 0) {
                out.add(replacement(before, new Change(i + from, i + n, j + from, j + n), revision, after));
                from = -1;
            }
        }
    }

    /// Objects are told apart by what they are, not by the one character that stands for all of them.
    public Words.Cut cut(Wording wording) {
        var cut = words.of(wording.text());
        for (var mark : wording.marks()) {
            if (mark.style() != Mark.Style.OBJECT && mark.style() != Mark.Style.NOTE) continue;
            int at = java.util.Arrays.binarySearch(cut.starts(), mark.from());
            if (at >= 0)
                cut.ids()[at] = words.number(Wording.OBJECT + mark.style().name() + mark.target());
        }
        return cut;
    }
}
