package org.redthread.profiles.kept.web;

import java.util.Arrays;
import java.util.List;

/// Words as they were typed, cut where a line was left empty.
public final class Paragraphs {

    private Paragraphs() {}

    public static List<String> of(String words) {
        return Arrays.stream(words.split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
