package org.redthread.redline.diff;

import java.util.Arrays;

/// Sifts out the words that the other side certainly lacks: two sets of bits, one bit for several words, so that
/// no table of the whole vocabulary is walked for a paragraph.
final class Sieve {

    private static final int FEWEST_WORDS_OF_BITS = 64;
    private static final int MOST_WORDS_OF_BITS = 1 << 15;

    private long[] left = new long[FEWEST_WORDS_OF_BITS];
    private long[] right = new long[FEWEST_WORDS_OF_BITS];
    private int mask;
    private int[] local = {};
    private int[] seen = {};
    private int generation;

    void fill(int[] a, int fromA, int toA, int[] b, int fromB, int toB) {
        int size = FEWEST_WORDS_OF_BITS;
        while (size < MOST_WORDS_OF_BITS && size * 4 < toA - fromA + toB - fromB) size *= 2;
        if (left.length < size) {
            left = new long[size];
            right = new long[size];
        } else {
            Arrays.fill(left, 0, size, 0);
            Arrays.fill(right, 0, size, 0);
        }
        mask = size - 1;
        for (int i = fromA; i < toA; i++) left[a[i] >>> 6 & mask] |= 1L << a[i];
        for (int j = fromB; j < toB; j++) right[b[j] >>> 6 & mask] |= 1L << b[j];
    }

    /// @return how many words were kept; they and their places are written from the beginning of `kept` and
    ///     `places`
    int keepCommonOfLeft(int[] words, int from, int to, int[] kept, int[] places) {
        return keepCommon(right, words, from, to, kept, places);
    }

    int keepCommonOfRight(int[] words, int from, int to, int[] kept, int[] places) {
        return keepCommon(left, words, from, to, kept, places);
    }

    private int keepCommon(long[] others, int[] words, int from, int to, int[] kept, int[] places) {
        int n = 0;
        for (int i = from; i < to; i++) {
            int word = words[i];
            kept[n] = word;
            places[n] = i;
            n += (int) (others[word >>> 6 & mask] >>> word & 1);
        }
        return n;
    }

    /// Gives the words small numbers from 0 on, the same on both sides.
    ///
    /// @return how many there are
    int renumber(int[] a, int n, int[] b, int m) {
        generation++;
        int symbols = 0;
        for (int i = 0; i < n; i++) {
            if (mark(a[i])) local[a[i]] = symbols++;
            a[i] = local[a[i]];
        }
        for (int j = 0; j < m; j++) {
            if (mark(b[j])) local[b[j]] = symbols++;
            b[j] = local[b[j]];
        }
        return symbols;
    }

    private boolean mark(int word) {
        if (word >= seen.length) {
            seen = Arrays.copyOf(seen, Math.max(word + 1, seen.length * 2));
            local = Arrays.copyOf(local, seen.length);
        }
        if (seen[word] == generation) return false;
        seen[word] = generation;
        return true;
    }
}
