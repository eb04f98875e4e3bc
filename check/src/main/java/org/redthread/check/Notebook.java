package org.redthread.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Where the rules write down what they found.
final class Notebook {

    private static final int LONGEST_QUOTE = 160;

    private final String source;
    private final Sayings sayings;
    private final int[] lineStarts;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Confirmation> confirmed = new ArrayList<>();
    private final List<String> unchecked = new ArrayList<>();

    Notebook(String source, Sayings sayings) {
        this.sayings = sayings;
        this.source = source;
        this.lineStarts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, source.length())
                                .filter(i -> source.charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
    }

    /// @param start and `end` offsets in the paragraph of what is quoted
    void found(
            FindingClass kind,
            Severity severity,
            Paragraph paragraph,
            int start,
            int end,
            String why,
            List<String> evidence) {
        findings.add(
                new Finding(kind, severity, place(paragraph, start, end), quote(paragraph, start, end), why, evidence));
    }

    void confirmed(Paragraph paragraph, int start, int end, String what) {
        confirmed.add(new Confirmation(place(paragraph, start, end), quote(paragraph, start, end), what));
    }

    void unchecked(String what) {
        unchecked.add(what);
    }

    List<Finding> findings() {
        return findings.stream()
                .sorted(Comparator.comparingInt(
                                (Finding finding) -> finding.place().offset())
                        .thenComparing(Finding::kind))
                .toList();
    }

    List<Confirmation> confirmed() {
        return confirmed.stream()
                .sorted(Comparator.comparingInt(
                        confirmation -> confirmation.place().offset()))
                .toList();
    }

    List<String> unchecked() {
        return List.copyOf(unchecked);
    }

    /// `line 12, column 3`, for evidence that points elsewhere in the text.
    String at(Paragraph paragraph, int start) {
        var place = place(paragraph, start, start);
        return say("at", place.line(), place.column());
    }

    String say(String key, Object... arguments) {
        return sayings.say(key, arguments);
    }

    Sayings sayings() {
        return sayings;
    }

    private Place place(Paragraph paragraph, int start, int end) {
        var from = paragraph.offset(start);
        var found = Arrays.binarySearch(lineStarts, from);
        var line = found >= 0 ? found : -found - 2;
        var length = Math.max(0, paragraph.endOffset(end) - from);
        return new Place(from, length, 1 + line, 1 + source.codePointCount(lineStarts[line], from), paragraph.number());
    }

    private static String quote(Paragraph paragraph, int start, int end) {
        var text = paragraph.text().substring(start, end).replace('\n', ' ').strip();
        return text.length() <= LONGEST_QUOTE
                ? text
                : text.substring(0, LONGEST_QUOTE).strip() + "…";
    }
}
