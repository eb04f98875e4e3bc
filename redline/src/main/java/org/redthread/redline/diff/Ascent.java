package org.redthread.redline.diff;

import java.util.Arrays;

/// Chooses, among candidate pairs, the heaviest set whose order agrees on both sides.
final class Ascent {

    private Ascent() {}

    /// @param partners for each index its candidate on the other side, or -1
    /// @return the chosen indices, ascending, their partners ascending too
    static int[] heaviest(int[] partners, double[] weights) {
        int highest = 0;
        for (int partner : partners) highest = Math.max(highest, partner + 1);
        // A Fenwick tree over partners holds the best chain that ends at or before each.
        var tree = new int[highest + 1];
        Arrays.fill(tree, -1);
        var total = new double[partners.length];
        var previous = new int[partners.length];
        int best = -1;
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] < 0) continue;
            int before = -1;
            for (int at = partners[i]; at > 0; at -= at & -at)
                if (tree[at] >= 0 && (before < 0 || total[tree[at]] > total[before])) before = tree[at];
            previous[i] = before;
            total[i] = weights[i] + (before < 0 ? 0 : total[before]);
            for (int at = partners[i] + 1; at <= highest; at += at & -at)
                if (tree[at] < 0 || total[i] > total[tree[at]]) tree[at] = i;
            if (best < 0 || total[i] > total[best]) best = i;
        }
        int length = 0;
        for (int i = best; i >= 0; i = previous[i]) length++;
        var chosen = new int[length];
        for (int i = best; i >= 0; i = previous[i]) chosen[--length] = i;
        return chosen;
    }
}
