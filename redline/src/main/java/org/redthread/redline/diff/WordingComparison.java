package org.redthread.redline.diff;

import java.util.ArrayList;
import java.util.List;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Parts;
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
        var marks = new Marks(base, before, revision, after);
        var out = new ArrayList<Replacement>();
        int i = 0;
        int j = 0;
        for (var change : comparison.changes(before.ids(), after.ids())) {
            marks.compare(i, j, change.fromBase() - i, out);
            out.add(marks.replacement(change));
            i = change.toBase();
            j = change.toRevision();
        }
        marks.compare(i, j, before.size() - i, out);
        return out;
    }

    /// Finds, in stretches of equal words, those whose marks differ; neighbours that differ go together.
    private static final class Marks {
        private final Wording base;
        private final Words.Cut before;
        private final Wording revision;
        private final Words.Cut after;
        private final Parts ours;
        private final Parts theirs;
        private final Parts replacing;

        Marks(Wording base, Words.Cut before, Wording revision, Words.Cut after) {
            this.base = base;
            this.before = before;
            this.revision = revision;
            this.after = after;
            this.ours = new Parts(base);
            this.theirs = new Parts(revision);
            this.replacing = new Parts(revision);
        }

        void compare(int i, int j, int length, List<Replacement> out) {
            if (base.marks().isEmpty() && revision.marks().isEmpty()) return;
            int from = -1;
            for (int n = 0; n <= length; n++) {
                boolean differs = n < length && differ(i + n, j + n);
                if (differs && from < 0) from = n;
                if (!differs && from >= 0) {
                    out.add(replacement(new Change(i + from, i + n, j + from, j + n)));
                    from = -1;
                }
            }
        }

        Replacement replacement(Change change) {
            return new Replacement(
                    before.starts()[change.fromBase()],
                    before.starts()[change.toBase()],
                    replacing.part(after.starts()[change.fromRevision()], after.starts()[change.toRevision()]));
        }

        private boolean differ(int i, int j) {
            return !ours.marks(before.starts()[i], before.starts()[i + 1])
                    .equals(theirs.marks(after.starts()[j], after.starts()[j + 1]));
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
