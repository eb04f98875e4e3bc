package org.redthread.redline.diff;

import java.util.ArrayList;
import java.util.List;

/// Compares wordings word by word: minimal first, then readable.
///
/// White space is left out of the search, since it matches anywhere, and follows the words beside it. Then what
/// people find hard to read is mended: punctuation or a few little words standing alone between two changes join
/// them, and an insertion that may begin at several places begins where a sentence or clause does.
public final class WordComparison {

    /// At most so many words between two larger changes are given up for the sake of reading.
    private static final int ISLAND_WORDS = 2;

    private static final int ISLAND_CHARACTERS = 12;

    private final Words words;
    private final Matcher matcher = new Matcher();

    public WordComparison(Words words) {
        this.words = words;
    }

    /// Ascending, apart from each other by at least one word that stayed.
    ///
    /// @param base numbers of words from the vocabulary that this was made with
    public List<Change> changes(int[] base, int[] revision) {
        var found = raw(matches(base, revision), base.length, revision.length);
        return slid(readable(found, base, revision), base, revision);
    }

    /// For each word of the base the word of the revision that it matches, or -1.
    int[] matches(int[] base, int[] revision) {
        var solidBase = solid(base);
        var solidRevision = solid(revision);
        var found = matcher.match(at(base, solidBase), at(revision, solidRevision));
        var matches = new int[base.length];
        java.util.Arrays.fill(matches, -1);
        int i = 0;
        int j = 0;
        for (int n = 0; n <= found.length; n++) {
            if (n < found.length && found[n] < 0) continue;
            int toBase = n < found.length ? solidBase[n] : base.length;
            int toRevision = n < found.length ? solidRevision[found[n]] : revision.length;
            spaces(base, i, toBase, revision, j, toRevision, matches);
            if (n < found.length) matches[toBase] = toRevision;
            i = toBase + 1;
            j = toRevision + 1;
        }
        return matches;
    }

    private int[] solid(int[] all) {
        var places = new int[all.length];
        int n = 0;
        for (int i = 0; i < all.length; i++) if (!words.isSpace(all[i])) places[n++] = i;
        return java.util.Arrays.copyOf(places, n);
    }

    private static int[] at(int[] all, int[] places) {
        var chosen = new int[places.length];
        for (int i = 0; i < chosen.length; i++) chosen[i] = all[places[i]];
        return chosen;
    }

    /// Between two matched words, spaces that are equal at either end stay.
    private void spaces(int[] base, int i, int toBase, int[] revision, int j, int toRevision, int[] matches) {
        while (i < toBase && j < toRevision && base[i] == revision[j]) matches[i++] = j++;
        while (i < toBase && j < toRevision && base[toBase - 1] == revision[toRevision - 1])
            matches[--toBase] = --toRevision;
    }

    private static List<Change> raw(int[] matches, int base, int revision) {
        var found = new ArrayList<Change>();
        int i = 0;
        int j = 0;
        while (i < base || j < revision) {
            if (i < base && matches[i] == j) {
                i++;
                j++;
                continue;
            }
            int fromBase = i;
            int fromRevision = j;
            while (i < base && matches[i] < 0) i++;
            j = i < base ? matches[i] : revision;
            found.add(new Change(fromBase, i, fromRevision, j));
        }
        return found;
    }

    private List<Change> readable(List<Change> changes, int[] base, int[] revision) {
        if (changes.size() < 2) return changes;
        if (isRewritten(changes, base, revision))
            return List.of(changes.getFirst().upTo(changes.getLast()));
        var before = changes;
        while (true) {
            var joined = new ArrayList<Change>();
            for (var each : before) {
                var last = joined.isEmpty() ? null : joined.getLast();
                if (last != null && isIsland(last, each, base)) joined.set(joined.size() - 1, last.upTo(each));
                else joined.add(each);
            }
            if (joined.size() == before.size()) return joined;
            before = joined;
        }
    }

    /// Less than a sixth stayed: scattered "the" and "of" do not make it the same sentence.
    private boolean isRewritten(List<Change> changes, int[] base, int[] revision) {
        int first = changes.getFirst().fromBase();
        int last = changes.getLast().toBase();
        int stayed = 0;
        int all = 0;
        int at = first;
        for (var change : changes) {
            stayed += words(base, at, change.fromBase());
            all += Math.max(
                    words(base, change.fromBase(), change.toBase()),
                    words(revision, change.fromRevision(), change.toRevision()));
            at = change.toBase();
        }
        return last > first && stayed * 6 < all + stayed;
    }

    private boolean isIsland(Change left, Change right, int[] base) {
        int between = words(base, left.toBase(), right.fromBase());
        if (between == 0) return true;
        if (between > ISLAND_WORDS) return false;
        int length = 0;
        for (int i = left.toBase(); i < right.fromBase(); i++) length += words.length(base[i]);
        int smaller = Math.min(Math.max(left.deleted(), left.inserted()), Math.max(right.deleted(), right.inserted()));
        return length <= ISLAND_CHARACTERS && smaller > 4 * between;
    }

    private int words(int[] all, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) if (words.isWord(all[i])) count++;
        return count;
    }

    private List<Change> slid(List<Change> changes, int[] base, int[] revision) {
        var out = new ArrayList<Change>(changes.size());
        for (int n = 0; n < changes.size(); n++) {
            var change = changes.get(n);
            int floor = n == 0 ? 0 : out.getLast().toBase() + 1;
            int ceiling = n + 1 < changes.size() ? changes.get(n + 1).fromBase() - 1 : base.length;
            if (change.deleted() == 0)
                out.add(slid(
                        change,
                        revision,
                        change.fromRevision(),
                        change.toRevision(),
                        change.fromBase() - floor,
                        ceiling - change.toBase()));
            else if (change.inserted() == 0)
                out.add(slid(
                        change,
                        base,
                        change.fromBase(),
                        change.toBase(),
                        change.fromBase() - floor,
                        ceiling - change.toBase()));
            else out.add(change);
        }
        return out;
    }

    /// Tries every equal place within the room to the left and right, and takes the one that reads best.
    private Change slid(Change change, int[] all, int from, int to, int roomLeft, int roomRight) {
        int best = 0;
        int score = score(all, from, to);
        for (int by = -1; -by <= roomLeft && from + by >= 0 && all[from + by] == all[to + by]; by--) {
            int here = score(all, from + by, to + by);
            if (here > score) {
                score = here;
                best = by;
            }
        }
        for (int by = 1; by <= roomRight && to + by <= all.length && all[to + by - 1] == all[from + by - 1]; by++) {
            int here = score(all, from + by, to + by);
            if (here > score) {
                score = here;
                best = by;
            }
        }
        return change.shifted(best);
    }

    /// How well a stretch stands alone: from after one stop up to and with the next is best.
    private int score(int[] all, int from, int to) {
        int before = from - 1;
        while (before >= 0 && words.isSpace(all[before])) before--;
        int last = to - 1;
        while (last > from && words.isSpace(all[last])) last--;
        int score = 0;
        if (before < 0 || words.isStop(all[before])) score += 4;
        if (words.isStop(all[last])) score += 4;
        if (from > 0 && words.isSpace(all[from])) score += 1;
        if (words.isSpace(all[to - 1]) && !words.isSpace(all[from])) score += 2;
        return score;
    }
}
