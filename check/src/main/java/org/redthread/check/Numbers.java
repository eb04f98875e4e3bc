package org.redthread.check;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// English count words up to ninety-nine.
final class Numbers {

    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    /// For a pattern; digits or words, and nothing that is part of a longer number, a name or a date.
    static final String PATTERN =
            "(?<![\\p{L}\\p{N}.,/’'–-])(?:\\d{1,3}(?![\\p{N}%]|[.,]\\d)|(?i:(?:" + String.join("|", TENS) + ")[- ](?:"
                    + String.join("|", SMALL.subList(1, 10)) + ")|" + String.join("|", TENS) + "|"
                    + String.join("|", SMALL.subList(1, 20).reversed()) + ")\\b)";

    private Numbers() {}

    static OptionalInt value(String text) {
        if (text.matches("\\d{1,6}")) return OptionalInt.of(Integer.parseInt(text));
        var sum = 0;
        for (var word : text.toLowerCase(Locale.ROOT).split("[- ]")) {
            var small = SMALL.indexOf(word);
            var tens = TENS.indexOf(word);
            if (small < 0 && tens < 0) return OptionalInt.empty();
            sum += small >= 0 ? small : 20 + 10 * tens;
        }
        return OptionalInt.of(sum);
    }
}
