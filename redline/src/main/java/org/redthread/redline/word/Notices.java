package org.redthread.redline.word;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was met and could not be read, each sentence once with how often.
final class Notices {

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    void add(String sentence) {
        counts.merge(sentence, 1, Integer::sum);
    }

    List<String> sentences() {
        return counts.entrySet().stream()
                .map(entry ->
                        entry.getValue() == 1 ? entry.getKey() : entry.getKey() + " (" + entry.getValue() + " times)")
                .toList();
    }
}
