package org.redthread.redline.word;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbering definitions for the printed numbers of a text: what counts on is counted by Word, what does not is a list
/// that begins there, and what no list counts ("3 bis.") is printed as it is.
final class Lists {

    /// What one list prints.
    ///
    /// @param pattern with `%1` for the count, as `w:lvlText` has it
    private record Printing(int depth, String format, String pattern) {}

    private record Count(String format, int value) {}

    private static final Pattern COUNTED = Pattern.compile("(.*?)([0-9]{1,6}|[a-z]{1,6}|[A-Z]{1,6})([^0-9A-Za-z]*)");
    private static final Map<String, List<Count>> SPELLED = spelled();

    private final Map<Printing, Integer> lists = new LinkedHashMap<>();
    private final Map<Printing, Integer> reached = new HashMap<>();
    private final Map<Printing, Integer> instances = new HashMap<>();
    private final StringBuilder definitions = new StringBuilder();
    private final StringBuilder uses = new StringBuilder();
    private int used;

    private static Map<String, List<Count>> spelled() {
        var found = new HashMap<String, List<Count>>();
        for (var format : List.of("lowerLetter", "lowerRoman", "upperLetter", "upperRoman"))
            for (int n = 1; n <= 200; n++)
                found.merge(
                        Numbering.formatted(format, n),
                        List.of(new Count(format, n)),
                        (one, other) -> java.util.stream.Stream.concat(one.stream(), other.stream())
                                .toList());
        return found;
    }

    /// The list instance that prints a number at this place of the document.
    int of(String printed, int depth) {
        var matcher = COUNTED.matcher(printed);
        if (!matcher.matches() || printed.indexOf('%') >= 0) return literal(printed, depth);
        var pattern = matcher.group(1) + "%1" + matcher.group(3);
        Count best = null;
        for (var count : counts(matcher.group(2))) {
            var list = new Printing(depth, count.format, pattern);
            if (Integer.valueOf(count.value - 1).equals(reached.get(list))) return next(list, count.value);
            if (best == null || count.value < best.value) best = count;
        }
        return best == null ? literal(printed, depth) : begin(new Printing(depth, best.format, pattern), best.value);
    }

    private static List<Count> counts(String printed) {
        if (printed.charAt(0) > '9') return SPELLED.getOrDefault(printed, List.of());
        int value = Integer.parseInt(printed);
        return String.valueOf(value).equals(printed) ? List.of(new Count("decimal", value)) : List.of();
    }

    private int literal(String printed, int depth) {
        var list = new Printing(depth, "decimal", printed);
        var known = instances.get(list);
        return known == null ? begin(list, 1) : known;
    }

    private int next(Printing list, int value) {
        reached.put(list, value);
        return instances.getOrDefault(list, 0);
    }

    private int begin(Printing list, int value) {
        @Nullable Integer known = lists.get(list);
        int definition = known == null ? lists.size() : known;
        if (known == null) define(list, definition);
        uses.append("<w:num w:numId=\"%d\"><w:abstractNumId w:val=\"%d\"/>".formatted(++used, definition));
        uses.append(
                "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"%d\"/></w:lvlOverride></w:num>".formatted(value));
        instances.put(list, used);
        reached.put(list, value);
        return used;
    }

    private void define(Printing list, int number) {
        lists.put(list, number);
        definitions.append(("<w:abstractNum w:abstractNumId=\"%d\"><w:multiLevelType w:val=\"singleLevel\"/>"
                        + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/>"
                        + "<w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"%d\" w:hanging=\"567\"/></w:pPr></w:lvl></w:abstractNum>")
                .formatted(number, list.format, NewPackage.escaped(list.pattern), 567 * Math.min(list.depth + 1, 13)));
    }

    boolean isEmpty() {
        return used == 0;
    }

    String part() {
        return "<w:numbering xmlns:w=\"" + NewPackage.W + "\">" + definitions + uses + "</w:numbering>";
    }
}
