package org.redthread.redline.diff;

/// The search of Wu, Manber and Myers (An O(NP) Sequence Comparison Algorithm, 1990) with its whole history kept,
/// for sequences that differ in little: most paragraphs of a revision.
///
/// Row `p` says for each diagonal how far one gets in the longer sequence when `p` words of the shorter one are
/// given up. Half as many steps as counting all edits alike, and the innermost loop of every comparison.
final class Greedy {

    /// Beyond so many words given up the history grows faster than what other ways cost.
    private static final int MOST_GIVEN_UP = 24;

    private static final int LARGEST_DELTA = 64;

    private static final int NOWHERE = -1;

    private final int[] history = new int[(MOST_GIVEN_UP + 1) * (LARGEST_DELTA + MOST_GIVEN_UP + 1)];

    /// Whether the words were matched; if not, nothing was written.
    ///
    /// @param a words, the first `n` of which count
    /// @param placeA where each stands in the sequence that `matches` speaks of
    boolean match(int[] a, int n, int[] placeA, int[] b, int m, int[] placeB, int[] matches) {
        boolean swapped = n > m;
        int delta = Math.abs(n - m);
        if (delta > LARGEST_DELTA) return false;
        int[] shorter = swapped ? b : a;
        int[] longer = swapped ? a : b;
        int length = Math.max(n, m);
        for (int p = 0, row = 0; p <= MOST_GIVEN_UP; row += delta + 2 * p++ + 1) {
            row(p, row, delta, shorter, Math.min(n, m), longer, length);
            if (history[row + delta + p] < length) continue;
            trace(p, row, delta, swapped ? placeB : placeA, swapped ? placeA : placeB, matches, swapped);
            return true;
        }
        return false;
    }

    /// Diagonal `k` stands at `row + k + p`; the row before is two shorter and begins one diagonal later.
    private void row(int p, int row, int delta, int[] a, int n, int[] b, int m) {
        var reached = history;
        int before = row - delta - 2 * p + 1;
        int left = NOWHERE;
        for (int k = -p; k < delta; k++) {
            int above = p == 0 ? NOWHERE : reached[before + k + p];
            left = slide(k, Math.max(left + 1, above), a, n, b, m);
            reached[row + k + p] = left;
        }
        int right = NOWHERE;
        for (int k = delta + p; k > delta; k--) {
            int above = reached[before + k + p - 2];
            right = slide(k, Math.max(above + 1, right), a, n, b, m);
            reached[row + k + p] = right;
        }
        reached[row + delta + p] = slide(delta, Math.max(left + 1, right), a, n, b, m);
    }

    private static int slide(int k, int y, int[] a, int n, int[] b, int m) {
        int j = y;
        while (j - k < n && j < m && a[j - k] == b[j]) j++;
        return j;
    }

    private void trace(int p, int row, int delta, int[] placeA, int[] placeB, int[] matches, boolean swapped) {
        int k = delta;
        while (true) {
            int before = row - delta - 2 * p + 1;
            int left = at(k - 1, k <= delta ? p : p - 1, k <= delta ? row : before, delta);
            int right = at(k + 1, k < delta ? p - 1 : p, k < delta ? before : row, delta);
            int begin = Math.max(left == NOWHERE ? 0 : left + 1, right);
            for (int y = begin; y < history[row + k + p]; y++) {
                if (swapped) matches[placeB[y]] = placeA[y - k];
                else matches[placeA[y - k]] = placeB[y];
            }
            if (left == NOWHERE && right == NOWHERE) return;
            boolean fromLeft = left != NOWHERE && left + 1 >= right;
            if (fromLeft ? k > delta : k < delta) {
                row = before;
                p--;
            }
            k += fromLeft ? -1 : 1;
        }
    }

    private int at(int k, int p, int row, int delta) {
        return p < 0 || k < -p || k > delta + p ? NOWHERE : history[row + k + p];
    }
}
