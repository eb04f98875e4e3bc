package org.redthread.search;

import java.util.ArrayList;
import java.util.List;

/// A line in which the words that were asked for are marked.
public record Marked(List<Part> parts) {

    /// Private characters of Unicode: no text that is taken in holds them.
    public static final char FROM = '\uE000';

    public static final char TO = '\uE001';

    /// A piece of the line, and whether it was asked for.
    public record Part(String text, boolean asked) {}

    public static Marked of(String line) {
        var parts = new ArrayList<Part>();
        var asked = false;
        var begin = 0;
        for (var at = 0; at <= line.length(); at++) {
            if (at < line.length() && line.charAt(at) != FROM && line.charAt(at) != TO) continue;
            if (at > begin) parts.add(new Part(line.substring(begin, at), asked));
            asked = at < line.length() && line.charAt(at) == FROM;
            begin = at + 1;
        }
        return new Marked(List.copyOf(parts));
    }

    public boolean hasMarks() {
        return parts.stream().anyMatch(Part::asked);
    }

    public String plain() {
        return String.join("", parts.stream().map(Part::text).toList());
    }
}
