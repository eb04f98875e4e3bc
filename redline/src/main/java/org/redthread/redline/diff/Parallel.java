package org.redthread.redline.diff;

import java.util.Arrays;

/// Matches two stretches of one length word by word, when that is certain to be a longest common subsequence:
/// where the words that differ are new ones. So it is with most paragraphs of a revision, in which some words
/// gave way to others.
///
/// No subsequence can be longer than the words of one side that the other has at all; when each word that differs
/// is one that the other side lacks, matching place by place reaches that.
final class Parallel {

    private static final int SLOTS = 1 << 12;

    /// More words than this leave too few slots unmarked.
    private static final int LONGEST = SLOTS / 4;

    /// Which words the left side has, several to a slot: what is not marked is certainly not there.
    private final int[] marked = new int[SLOTS];

    private int turn;

    /// Whether the words were matched; if not, nothing that was written stands.
    boolean match(int[] left, int[] right, int begin, int end, int[] matches) {
        if (end - begin > LONGEST) return false;
        turn++;
        int differ = 0;
        for (int i = begin; i < end; i++) {
            int word = left[i];
            marked[word & SLOTS - 1] = turn;
            boolean same = word == right[i];
            matches[i] = same ? i : -1;
            differ += same ? 0 : 1;
        }
        if (differ * 2 <= end - begin + 2 && areNew(right, begin, end, matches)) return true;
        Arrays.fill(matches, begin, end, -1);
        return false;
    }

    private boolean areNew(int[] right, int begin, int end, int[] matches) {
        for (int i = begin; i < end; i++) if (matches[i] < 0 && marked[right[i] & SLOTS - 1] == turn) return false;
        return true;
    }
}
