package org.redthread.redline.diff;

import java.util.Arrays;

/// Finds a point in the middle of a shortest edit path by searching from both ends at once, and gives up when the
/// two sequences differ so much that the table is cheaper.
final class MiddleSnake {

    private static final int NOWHERE = -2;

    /// Below this many edits from each end the search is always the cheaper way.
    private static final int PATIENCE = 24;

    int cutA;
    int cutB;
    private int[] forward = {};
    private int[] backward = {};

    /// Whether a point was found; it is then in [#cutA] and [#cutB], and never a corner when both ends differ.
    boolean find(int[] a, int fromA, int toA, int[] b, int fromB, int toB) {
        int n = toA - fromA;
        int m = toB - fromB;
        int delta = n - m;
        boolean odd = (delta & 1) != 0;
        int limit = Math.max(PATIENCE, (int) Math.sqrt((double) n * m / 24));
        int farthest = Math.min(limit, (n + m + 1) / 2);
        int zero = farthest + 2;
        if (forward.length < 2 * zero + 1) {
            forward = new int[2 * zero + 64];
            backward = new int[2 * zero + 64];
        }
        Arrays.fill(forward, 0, 2 * zero + 1, NOWHERE);
        Arrays.fill(backward, 0, 2 * zero + 1, NOWHERE);
        forward[zero + 1] = 0;
        backward[zero + 1] = 0;
        for (int d = 0; d <= farthest; d++) {
            for (int k = -d; k <= d; k += 2) {
                int x = step(forward, zero + k, k, n, m);
                if (x < 0) continue;
                int y = x - k;
                while (x < n && y < m && a[fromA + x] == b[fromB + y]) {
                    x++;
                    y++;
                }
                forward[zero + k] = x;
                int other = delta - k;
                if (odd && other > -d && other < d && backward[zero + other] >= 0 && x + backward[zero + other] >= n)
                    return found(fromA + x, fromB + y);
            }
            for (int k = -d; k <= d; k += 2) {
                int x = step(backward, zero + k, k, n, m);
                if (x < 0) continue;
                int y = x - k;
                while (x < n && y < m && a[toA - 1 - x] == b[toB - 1 - y]) {
                    x++;
                    y++;
                }
                backward[zero + k] = x;
                int other = delta - k;
                if (!odd && other >= -d && other <= d && forward[zero + other] >= 0 && x + forward[zero + other] >= n)
                    return found(toA - x, toB - y);
            }
        }
        return false;
    }

    /// The farther of one step down and one step right on the neighbouring diagonals, or NOWHERE outside of the
    /// grid.
    private static int step(int[] reached, int at, int k, int n, int m) {
        int down = reached[at + 1];
        if (down - k > m) down = NOWHERE;
        int right = reached[at - 1] + 1;
        if (right > n) right = NOWHERE;
        int x = Math.max(down, right);
        if (x < 0) reached[at] = NOWHERE;
        return x;
    }

    private boolean found(int atA, int atB) {
        cutA = atA;
        cutB = atB;
        return true;
    }
}
