package org.redthread.redline.diff;

import java.util.Arrays;

/// Lengths of longest common subsequences, 64 columns at a step: Hirschberg's halving for sequences that differ
/// much.
final class BitParallel {

    private int[] first = {};
    private int[] next = {};
    private long[] rows = {};
    private long[] matches = {};

    /// Where to cut `b` so that the halves of `a` and the parts of `b` together keep a longest common
    /// subsequence.
    int cut(int[] a, int fromA, int middle, int toA, int[] b, int fromB, int toB, int symbols) {
        int m = toB - fromB;
        var above = lengths(a, fromA, middle, 1, b, fromB, toB, 1, symbols);
        var below = lengths(a, toA - 1, middle - 1, -1, b, toB - 1, fromB - 1, -1, symbols);
        int best = -1;
        int at = 0;
        for (int j = 0; j <= m; j++) {
            int together = above[j] + below[m - j];
            if (together > best) {
                best = together;
                at = j;
            }
        }
        return fromB + at;
    }

    /// Element `j` is the length for the whole stretch of `a` and the first `j` words of the stretch of `b`.
    private int[] lengths(
            int[] a, int fromA, int endA, int stepA, int[] b, int fromB, int endB, int stepB, int symbols) {
        int m = Math.abs(endB - fromB);
        int words = (m + 63) >>> 6;
        prepare(symbols, m, words);
        for (int j = m - 1; j >= 0; j--) {
            int symbol = b[fromB + j * stepB];
            next[j] = first[symbol];
            first[symbol] = j;
        }
        for (int i = fromA; i != endA; i += stepA) row(a[i], words);
        for (int j = 0; j < m; j++) first[b[fromB + j * stepB]] = -1;
        var lengths = new int[m + 1];
        for (int j = 0; j < m; j++) lengths[j + 1] = lengths[j] + ((rows[j >>> 6] >>> (j & 63) & 1) == 0 ? 1 : 0);
        return lengths;
    }

    private void prepare(int symbols, int m, int words) {
        if (first.length < symbols) {
            first = new int[symbols];
            Arrays.fill(first, -1);
        }
        if (next.length < m) next = new int[m];
        if (rows.length < words) {
            rows = new long[words];
            matches = new long[words];
        }
        Arrays.fill(rows, 0, words, -1L);
    }

    /// One row of the table: V' = (V + (V & M)) | (V & ~M), with the carry handed on from word to word.
    private void row(int symbol, int words) {
        int j = first[symbol];
        if (j < 0) return;
        for (int at = j; at >= 0; at = next[at]) matches[at >>> 6] |= 1L << (at & 63);
        long carry = 0;
        for (int w = j >>> 6; w < words; w++) {
            long v = rows[w];
            long common = v & matches[w];
            long sum = v + common;
            long over = Long.compareUnsigned(sum, v) < 0 ? 1 : 0;
            long total = sum + carry;
            if (Long.compareUnsigned(total, sum) < 0) over = 1;
            carry = over;
            rows[w] = total | (v & ~matches[w]);
        }
        for (int at = j; at >= 0; at = next[at]) matches[at >>> 6] = 0;
    }
}
