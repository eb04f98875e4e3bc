package org.redthread.redline.diff;

import java.util.Arrays;

/// Finds a longest common subsequence of two sequences of numbered words: the edit script that follows is the shortest.
///
/// Linear space in both of its ways. Like sequences are cut in halves by Myers' middle snake (An O(ND) Difference
/// Algorithm, 1986), whose cost grows with what differs; where much differs, the halves are found by Hirschberg's
/// method
/// over a bit-parallel table (Hyyrö, 2004), 64 columns at a step. Both are exact. Words that the other side lacks never
/// match and are set aside first.
///
/// An instance owns its working memory and serves many calls, one at a time.
public final class Matcher {

    private int[] local = new int[1 << 12];
    private int[] seen = new int[1 << 12];
    private int generation;
    private int[] a = {};
    private int[] b = {};
    private int[] placeA = {};
    private int[] placeB = {};
    private int[] matches = {};
    private int symbols;
    private final MiddleSnake snake = new MiddleSnake();
    private final BitParallel table = new BitParallel();

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
        reduce(left, begin, endLeft, right, begin, endRight);
        solve(0, a.length, 0, b.length);
        return matches;
    }

    /// Keeps the words that both sides have, under small numbers of their own.
    private void reduce(int[] left, int fromLeft, int toLeft, int[] right, int fromRight, int toRight) {
        generation++;
        symbols = 0;
        for (int j = fromRight; j < toRight; j++) symbol(right[j]);
        int inRight = symbols;
        var common = new boolean[inRight];
        placeA = new int[toLeft - fromLeft];
        a = new int[placeA.length];
        int n = 0;
        for (int i = fromLeft; i < toLeft; i++) {
            if (left[i] >= seen.length || seen[left[i]] != generation) continue;
            placeA[n] = i;
            a[n] = local[left[i]];
            common[a[n++]] = true;
        }
        a = Arrays.copyOf(a, n);
        placeB = new int[toRight - fromRight];
        b = new int[placeB.length];
        int m = 0;
        for (int j = fromRight; j < toRight; j++) {
            int symbol = local[right[j]];
            if (!common[symbol]) continue;
            placeB[m] = j;
            b[m++] = symbol;
        }
        b = Arrays.copyOf(b, m);
    }

    private void symbol(int word) {
        if (word >= seen.length) {
            int size = Math.max(word + 1, seen.length * 2);
            seen = Arrays.copyOf(seen, size);
            local = Arrays.copyOf(local, size);
        }
        if (seen[word] == generation) return;
        seen[word] = generation;
        local[word] = symbols++;
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
