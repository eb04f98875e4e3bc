package org.redthread.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Count words up to ninety-nine in English, French, German and Russian. All are read at once, as dates are: where two
/// languages share a word, it means the same number in both.
final class Numbers {

    private static final Map<String, Integer> VALUES = new HashMap<>();
    private static final Map<String, Integer> ONES = new HashMap<>();

    /// For a pattern; digits or words, and nothing that is part of a longer number, a name or a date.
    static final String PATTERN =
            "(?<![\\p{L}\\p{N}.,/’'–-])(?:\\d{1,3}(?![\\p{N}%]|[.,]\\d)|(?iu:" + words() + ")(?![\\p{L}-]))";

    /// `siebenunddreißig`, `vingt et un`, `forty-two`: what the parts of one number are divided by.
    private static final Pattern DIVIDED = Pattern.compile("(?<=\\p{L})und(?=\\p{L})|[- ](?:et[- ])?");

    private static final String FOUR_SCORE = "quatre-vingt";

    private Numbers() {}

    static OptionalInt value(String text) {
        if (text.matches("\\d{1,6}")) return OptionalInt.of(Integer.parseInt(text));
        var sum = 0;
        var rest = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (rest.startsWith(FOUR_SCORE)) {
            sum = 80;
            rest = rest.substring(FOUR_SCORE.length()).replaceFirst("^s?-?", "");
        }
        for (var word : rest.isEmpty() ? new String[0] : DIVIDED.split(rest)) {
            var value = VALUES.containsKey(word) ? VALUES.get(word) : ONES.get(word);
            if (value == null) return OptionalInt.empty();
            sum += value;
        }
        return OptionalInt.of(sum);
    }

    /// The longest first, so that no number is cut short.
    private static String words() {
        var byLanguage = new TreeMap<String, Map<String, Integer>>();
        var ones = new HashMap<String, Map<String, Integer>>();
        for (var line : lines()) {
            var cells = line.split(" ");
            for (var i = 2; i < cells.length; i++) {
                var into = cells[1].startsWith("+") ? ones : byLanguage;
                into.computeIfAbsent(cells[0], language -> new HashMap<>())
                        .put(cells[i], Integer.valueOf(cells[1].replace("+", "")));
            }
        }
        byLanguage.values().forEach(VALUES::putAll);
        ones.values().forEach(ONES::putAll);
        return byLanguage.entrySet().stream()
                .map(of -> compound(of.getKey(), of.getValue(), ones.getOrDefault(of.getKey(), Map.of())))
                .collect(joining("|"));
    }

    private static String compound(String language, Map<String, Integer> values, Map<String, Integer> ones) {
        var tens = longestFirst(values.entrySet().stream()
                .filter(word -> word.getValue() >= 20)
                .map(Map.Entry::getKey)
                .toList());
        var upToNine = new HashMap<>(ones);
        values.forEach((word, value) -> {
            if (value < 10 || language.equals("fr") && value < 20) upToNine.put(word, value);
        });
        var units = longestFirst(upToNine.keySet());
        var any = longestFirst(values.keySet());
        return switch (language) {
            case "de" -> "(?:" + units + ")und(?:" + tens + ")|" + any;
            case "fr" ->
                "(?:" + tens + ")(?:-|\\s+et\\s+|-et-|\\s+)(?:dix-(?:sept|huit|neuf)|" + units
                        + ")|dix-(?:sept|huit|neuf)|" + any;
            default -> "(?:" + tens + ")[-\\s]+(?:" + units + ")|" + any;
        };
    }

    private static String longestFirst(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .collect(joining("|"));
    }

    private static java.util.List<String> lines() {
        var file = Objects.requireNonNull(Numbers.class.getResourceAsStream("numbers.txt"));
        try (var reader = new InputStreamReader(file, UTF_8)) {
            return reader.readAllLines().stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
