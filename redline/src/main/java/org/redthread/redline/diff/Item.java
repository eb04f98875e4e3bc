package org.redthread.redline.diff;

import java.util.Arrays;

/// A block as the aligner sees it.
///
/// @param key equal for blocks that say exactly the same
/// @param sort only blocks of one sort are ever paired
/// @param words the different words it holds, ascending
/// @param length how many words it holds, one as often as it stands there
public record Item(int key, int sort, int[] words, int length) {

    private static final double MOST = 0.75;

    /// @param ids words in the order of the text; spaces and punctuation are left out
    public static Item of(int key, int sort, int[] ids, Words vocabulary) {
        var solid = Arrays.stream(ids).filter(vocabulary::isWord).sorted().toArray();
        return new Item(key, sort, Arrays.stream(solid).distinct().toArray(), solid.length);
    }

    int common(Item other) {
        int i = 0;
        int j = 0;
        int common = 0;
        while (i < words.length && j < other.words.length) {
            int order = Integer.compare(words[i], other.words[j]);
            if (order == 0) common++;
            if (order <= 0) i++;
            if (order >= 0) j++;
        }
        return common;
    }

    /// From 0, nothing in common, to 1.
    double likeness(Item other) {
        if (sort != other.sort) return 0;
        if (key == other.key) return 1;
        int all = words.length + other.words.length;
        return all == 0 ? 0.5 : 2.0 * common(other) / all;
    }

    /// Whether this one is long enough to hold most of two others.
    boolean holds(Item one, Item other) {
        return length >= MOST * (one.length + other.length);
    }

    /// How much of this one's words the other has.
    double within(Item other) {
        return sort != other.sort || words.length == 0 ? 0 : (double) common(other) / words.length;
    }
}
