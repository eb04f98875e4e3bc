package org.redthread.redline.diff;

import java.util.Arrays;

/// Finds a longest common subsequence of two sequences of numbered words: the edit script that follows is the
/// shortest.
///
/// Words that the other side lacks never match and are sifted out. What then differs in little is searched
/// greedily. The rest takes linear space: it is cut in halves by Myers' middle snake (An O(ND) Difference
/// Algorithm, 1986), whose cost grows with what differs, or, where much differs, by Hirschberg's method over a
/// bit-parallel table (Hyyrö, 2004), 64 columns at a step. All ways are exact.
///
/// An instance owns its working memory and serves many calls, one at a time.
public final class Matcher {

    private final Parallel parallel = new Parallel();
    private final Sieve sieve = new Sieve();
    private final Greedy greedy = new Greedy();
    private final MiddleSnake snake = new MiddleSnake();
    private final BitParallel table = new BitParallel();
    private int[] a = {};
    private int[] b = {};
    private int[] placeA = {};
    private int[] placeB = {};
    private int[] matches = {};
    private int symbols;

    /// For each index of `left` the index of `right` that it matches, or -1. Matches ascend.
    public int[] match(int[] left, int[] right) {
        matches = new int[left.length];
        Arrays.fill(matches, -1);
        int begin = 0;
        int endLeft = left.length;
        int endRight = right.length;
        while (begin < endLeft && begin < endRight && left[begin] == right[begin]) matches[begin] = begin++;
        while (endLeft > begin && endRight > begin && left[endLeft - 1] == right[endRight - 1])
            matches[--endLeft] = --endRight;
        if (begin == endLeft || begin == endRight) return matches;
        if (left.length == right.length && parallel.match(left, right, begin, endLeft, matches)) return matches;
        reserve(endLeft - begin, endRight - begin);
        sieve.fill(left, begin, endLeft, right, begin, endRight);
        int n = sieve.keepCommonOfLeft(left, begin, endLeft, a, placeA);
        int m = sieve.keepCommonOfRight(right, begin, endRight, b, placeB);
        if (n == m && Arrays.equals(a, 0, n, b, 0, m)) for (int i = 0; i < n; i++) matched(i, i);
        else if (!greedy.match(a, n, placeA, b, m, placeB, matches)) {
            symbols = sieve.renumber(a, n, b, m);
            solve(0, n, 0, m);
        }
        return matches;
    }

    private void reserve(int n, int m) {
        if (a.length < n) {
            a = new int[2 * n];
            placeA = new int[2 * n];
        }
        if (b.length < m) {
            b = new int[2 * m];
            placeB = new int[2 * m];
        }
    }

    private void matched(int i, int j) {
        matches[placeA[i]] = placeB[j];
    }

    /// One side is a single word: it matches its first equal, if any.
    private void single(int fromA, int toA, int fromB, int toB) {
        for (int i = fromA; i < toA; i++)
            for (int j = fromB; j < toB; j++)
                if (a[i] == b[j]) {
                    matched(i, j);
                    return;
                }
    }

    private void solve(int fromA, int toA, int fromB, int toB) {
        while (fromA < toA && fromB < toB && a[fromA] == b[fromB]) matched(fromA++, fromB++);
        while (fromA < toA && fromB < toB && a[toA - 1] == b[toB - 1]) matched(--toA, --toB);
        if (fromA == toA || fromB == toB) return;
        if (toA - fromA == 1 || toB - fromB == 1) {
            single(fromA, toA, fromB, toB);
            return;
        }
        int cutA;
        int cutB;
        if (snake.find(a, fromA, toA, b, fromB, toB)) {
            cutA = snake.cutA;
            cutB = snake.cutB;
        } else {
            cutA = (fromA + toA) >>> 1;
            cutB = table.cut(a, fromA, cutA, toA, b, fromB, toB, symbols);
        }
        solve(fromA, cutA, fromB, cutB);
        solve(cutA, toA, cutB, toB);
    }
}
