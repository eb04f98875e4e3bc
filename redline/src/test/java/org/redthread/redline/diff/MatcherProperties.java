package org.redthread.redline.diff;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MatcherProperties {

    private final Matcher matcher = new Matcher();

    @Property(tries = 2000)
    void matches_are_equal_words_in_order_and_as_many_as_there_can_be(
            @ForAll("little") int[] left, @ForAll("little") int[] right) {
        assertThat(matched(left, right)).isEqualTo(longest(left, right));
    }

    @Property(tries = 2000)
    void words_that_give_way_to_others_new_or_known_are_matched_exactly_too(
            @ForAll("little") int[] left, @ForAll long seed) {
        var random = new java.util.Random(seed);
        var right = left.clone();
        for (int n = random.nextInt(6); n > 0 && right.length > 0; n--)
            right[random.nextInt(right.length)] = random.nextInt(random.nextBoolean() ? 7 : 1 << 14);

        assertThat(matched(left, right)).isEqualTo(longest(left, right));
    }

    @Property(tries = 60)
    void long_sequences_that_differ_much_are_matched_exactly_too(
            @ForAll("large") int[] left, @ForAll("large") int[] right) {
        assertThat(matched(left, right)).isEqualTo(longest(left, right));
    }

    @Provide
    Arbitrary<int[]> little() {
        return Arbitraries.integers().between(0, 6).array(int[].class).ofMaxSize(60);
    }

    @Provide
    Arbitrary<int[]> large() {
        return Arbitraries.integers()
                .between(0, 90)
                .array(int[].class)
                .ofMinSize(300)
                .ofMaxSize(700);
    }

    private int matched(int[] left, int[] right) {
        int last = -1;
        int count = 0;
        var matches = matcher.match(left, right);
        for (int i = 0; i < left.length; i++) {
            if (matches[i] < 0) continue;
            assertThat(matches[i]).isGreaterThan(last);
            assertThat(right[matches[i]]).isEqualTo(left[i]);
            last = matches[i];
            count++;
        }
        return count;
    }

    private static int longest(int[] left, int[] right) {
        var table = new int[left.length + 1][right.length + 1];
        for (int i = 1; i <= left.length; i++)
            for (int j = 1; j <= right.length; j++)
                table[i][j] = left[i - 1] == right[j - 1]
                        ? table[i - 1][j - 1] + 1
                        : Math.max(table[i - 1][j], table[i][j - 1]);
        return table[left.length][right.length];
    }
}
