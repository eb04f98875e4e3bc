package org.redthread.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Words as they fall in a long text: few are frequent and most are rare. Made by number, the same at each run.
final class SampleWords {

    private static final int VOCABULARY = 4000;

    private final Random random = new Random(2026);

    List<String> text(int length) {
        var words = new ArrayList<String>(length);
        for (int i = 0; i < length; i++) words.add(word());
        return words;
    }

    /// Zipf's law, near enough: the rank of a word goes with the inverse of its frequency.
    private String word() {
        return "w" + (int) Math.pow(VOCABULARY, random.nextDouble());
    }

    /// The same words with every `nth` one replaced.
    List<String> changed(List<String> words, int nth) {
        var changed = new ArrayList<>(words);
        for (int i = random.nextInt(nth); i < changed.size(); i += nth) changed.set(i, word() + "x");
        return changed;
    }

    /// Another text of a length that keeps every second stretch of thirty words.
    List<String> halfRewritten(List<String> words, int length) {
        var rewritten = new ArrayList<String>();
        for (int from = 0; from < words.size() && rewritten.size() < length; from += 30) {
            int to = Math.min(words.size(), from + 30);
            if (from / 30 % 2 == 0) rewritten.addAll(words.subList(from, to));
            else rewritten.addAll(text(25));
        }
        while (rewritten.size() < length) rewritten.add(word());
        return rewritten;
    }
}
