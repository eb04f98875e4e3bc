package org.redthread.redline.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/// Which blocks of a base and a revision are the same ones.
///
/// Anchors first: blocks that say exactly the same and are unique on both sides, as far as their order agrees.
/// Between anchors, equal blocks by a longest common subsequence; between those, changed blocks by the rare words
/// they share; in what little is then left, by likeness of all with all. What is equal but out of order has
/// moved. No step compares every block with every other except in stretches of bounded size.
public final class Alignment {

    /// Below this likeness two paragraphs are two paragraphs, not one that was changed.
    private static final double ALIKE = 0.4;

    /// Blocks of no more words than this are headings, labels and cells.
    private static final int SHORT = 8;

    /// Stretches with more pairs than this are not compared all with all.
    private static final int MOST_PAIRS = 1024;

    /// A word found in more blocks of a stretch than this says little about which belong together.
    private static final int RARE = 4;

    /// Fewer words may recur by chance, and have not moved.
    private static final int MOVED_WORDS = 4;

    private final Item[] base;
    private final Item[] revision;
    private final int[] matches;
    private final int[] reverse;
    private final int[] moves;

    private Alignment(Item[] base, Item[] revision) {
        this.base = base;
        this.revision = revision;
        this.matches = filled(base.length);
        this.reverse = filled(revision.length);
        this.moves = filled(base.length);
    }

    public static Alignment of(Item[] base, Item[] revision) {
        var made = new Alignment(base, revision);
        made.anchors(0, base.length, 0, revision.length);
        made.between(made::equals);
        made.between(made::alike);
        made.between(made::alone);
        made.moves();
        return made;
    }

    private static int[] filled(int length) {
        var made = new int[length];
        Arrays.fill(made, -1);
        return made;
    }

    /// For each block of the base the block of the revision that it became in place, or -1. Ascending.
    public int[] matches() {
        return matches;
    }

    /// For each block of the base the block of the revision that it became elsewhere, or -1.
    public int[] moved() {
        return moves;
    }

    private void match(int i, int j) {
        matches[i] = j;
        reverse[j] = i;
    }

    private interface Stretch {
        void of(int fromBase, int toBase, int fromRevision, int toRevision);
    }

    /// Walks the stretches that are unmatched on both sides.
    private void between(Stretch action) {
        int i = 0;
        int j = 0;
        var before = matches.clone();
        for (int n = 0; n <= base.length; n++) {
            if (n < base.length && before[n] < 0) continue;
            int toRevision = n < base.length ? before[n] : revision.length;
            if (n > i && toRevision > j) action.of(i, n, j, toRevision);
            i = n + 1;
            j = toRevision + 1;
        }
    }

    private void anchors(int fromBase, int toBase, int fromRevision, int toRevision) {
        var once = new HashMap<Integer, Integer>();
        for (int j = fromRevision; j < toRevision; j++) once.merge(revision[j].key(), j, (_, _) -> -1);
        var count = new HashMap<Integer, Integer>();
        for (int i = fromBase; i < toBase; i++) count.merge(base[i].key(), 1, Integer::sum);
        var candidates = filled(toBase - fromBase);
        for (int i = fromBase; i < toBase; i++)
            if (base[i].words().length > 0 && count.getOrDefault(base[i].key(), 0) == 1)
                candidates[i - fromBase] = once.getOrDefault(base[i].key(), -1);
        var weights = new double[candidates.length];
        Arrays.fill(weights, 1);
        for (int i : Ascent.heaviest(candidates, weights)) match(fromBase + i, candidates[i]);
    }

    private void equals(int fromBase, int toBase, int fromRevision, int toRevision) {
        var found = new Matcher().match(keys(base, fromBase, toBase), keys(revision, fromRevision, toRevision));
        for (int i = 0; i < found.length; i++) if (found[i] >= 0) match(fromBase + i, fromRevision + found[i]);
    }

    private static int[] keys(Item[] items, int from, int to) {
        var keys = new int[to - from];
        for (int i = from; i < to; i++) keys[i - from] = items[i].key();
        return keys;
    }

    /// One against one between two blocks that stayed: the one became the other, unless both say much and nothing
    /// alike.
    private void alone(int fromBase, int toBase, int fromRevision, int toRevision) {
        if (toBase - fromBase != 1 || toRevision - fromRevision != 1) return;
        var one = base[fromBase];
        var other = revision[fromRevision];
        if (one.sort() != other.sort()) return;
        boolean isShort = one.words().length <= SHORT && other.words().length <= SHORT;
        if (isShort || one.likeness(other) >= ALIKE / 2) match(fromBase, fromRevision);
    }

    private void alike(int fromBase, int toBase, int fromRevision, int toRevision) {
        int n = toBase - fromBase;
        int m = toRevision - fromRevision;
        if ((long) n * m <= MOST_PAIRS) allWithAll(fromBase, toBase, fromRevision, toRevision);
        else if (byRareWords(fromBase, toBase, fromRevision, toRevision)) {
            int i = fromBase;
            int j = fromRevision;
            for (int at = fromBase; at <= toBase; at++) {
                if (at < toBase && matches[at] < 0) continue;
                int to = at < toBase ? matches[at] : toRevision;
                if (at > i && to > j && (long) (at - i) * (to - j) <= MOST_PAIRS) allWithAll(i, at, j, to);
                i = at + 1;
                j = to + 1;
            }
        }
    }

    private boolean byRareWords(int fromBase, int toBase, int fromRevision, int toRevision) {
        var places = new HashMap<Integer, int[]>();
        for (int j = fromRevision; j < toRevision; j++)
            for (int word : revision[j].words()) {
                var at = places.computeIfAbsent(word, _ -> new int[RARE + 2]);
                if (at[0] <= RARE) at[++at[0]] = j;
            }
        var candidates = filled(toBase - fromBase);
        var weights = new double[candidates.length];
        var votes = new HashMap<Integer, Integer>();
        for (int i = fromBase; i < toBase; i++) {
            votes.clear();
            for (int word : base[i].words()) {
                var at = places.get(word);
                if (at == null || at[0] > RARE) continue;
                for (int n = 1; n <= at[0]; n++) votes.merge(at[n], 1, Integer::sum);
            }
            int most = 0;
            for (var vote : votes.entrySet()) {
                if (vote.getValue() < most || (vote.getValue() == most && vote.getKey() > candidates[i - fromBase]))
                    continue;
                if (base[i].likeness(revision[vote.getKey()]) < ALIKE) continue;
                most = vote.getValue();
                candidates[i - fromBase] = vote.getKey();
                weights[i - fromBase] = base[i].likeness(revision[vote.getKey()]);
            }
        }
        var chosen = Ascent.heaviest(candidates, weights);
        for (int i : chosen) match(fromBase + i, candidates[i]);
        return chosen.length > 0;
    }

    /// The pairs in order whose likenesses add up to most.
    private void allWithAll(int fromBase, int toBase, int fromRevision, int toRevision) {
        int n = toBase - fromBase;
        int m = toRevision - fromRevision;
        var likeness = new double[n][m];
        var best = new double[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--)
            for (int j = m - 1; j >= 0; j--) {
                likeness[i][j] = base[fromBase + i].likeness(revision[fromRevision + j]);
                double here = likeness[i][j] < ALIKE ? 0 : likeness[i][j] + best[i + 1][j + 1];
                best[i][j] = Math.max(here, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        for (int i = 0, j = 0; i < n && j < m; ) {
            if (likeness[i][j] >= ALIKE && best[i][j] == likeness[i][j] + best[i + 1][j + 1])
                match(fromBase + i++, fromRevision + j++);
            else if (best[i][j] == best[i + 1][j]) i++;
            else j++;
        }
    }

    private void moves() {
        var free = new HashMap<Integer, List<Integer>>();
        for (int j = 0; j < revision.length; j++)
            if (reverse[j] < 0 && revision[j].words().length >= MOVED_WORDS)
                free.computeIfAbsent(revision[j].key(), _ -> new ArrayList<>()).add(j);
        for (int i = 0; i < base.length; i++) {
            if (matches[i] >= 0) continue;
            var places = free.get(base[i].key());
            if (places == null || places.isEmpty() || revision[places.getFirst()].sort() != base[i].sort()) continue;
            moves[i] = places.removeFirst();
        }
    }

    /// Whether the revision's block, unmatched itself, lies mostly within the base's block: a part split off. A
    /// block that merely says much the same as its neighbour is none.
    public boolean isPartOf(int ofRevision, int ofBase) {
        return reverse[ofRevision] < 0
                && matches[ofBase] >= 0
                && base[ofBase].holds(revision[matches[ofBase]], revision[ofRevision])
                && revision[ofRevision].words().length > 1
                && revision[ofRevision].within(base[ofBase]) >= PART;
    }

    /// Whether the base's block, unmatched itself, lies mostly within the revision's block: joined to it.
    public boolean isJoinedTo(int ofBase, int ofRevision) {
        return matches[ofBase] < 0
                && reverse[ofRevision] >= 0
                && revision[ofRevision].holds(base[reverse[ofRevision]], base[ofBase])
                && base[ofBase].words().length > 1
                && base[ofBase].within(revision[ofRevision]) >= PART;
    }

    private static final double PART = 0.8;
}
