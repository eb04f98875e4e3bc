package org.redthread.redline.word;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.text.Numeral;

/// Numbering definitions for the printed numbers of a text: what counts on is counted by Word, what does not is a
/// list that begins there, and what no list counts ("3 bis.") is printed as it is.
final class Lists {

    /// What one list prints.
    ///
    /// @param pattern with `%1` for the count, as `w:lvlText` has it
    private record Printing(int depth, String format, String pattern) {}

    private final Map<Printing, Integer> lists = new LinkedHashMap<>();
    private final Map<Printing, Integer> reached = new HashMap<>();
    private final Map<Printing, Integer> instances = new HashMap<>();
    private final StringBuilder definitions = new StringBuilder();
    private final StringBuilder uses = new StringBuilder();
    private int used;

    /// The list instance that prints a number at this place of the document.
    int of(String printed, int depth) {
        if (printed.indexOf('%') >= 0) return literal(printed, depth);
        Numeral best = null;
        for (var reading : Numeral.readings(printed)) {
            if (Integer.valueOf(reading.value() - 1).equals(reached.get(printing(reading, depth))))
                return next(printing(reading, depth), reading.value());
            if (best == null || reading.value() < best.value()) best = reading;
        }
        return best == null ? literal(printed, depth) : begin(printing(best, depth), best.value());
    }

    private static Printing printing(Numeral number, int depth) {
        var format = switch (number.form()) {
            case DECIMAL -> "decimal";
            case LOWER_LETTER -> "lowerLetter";
            case LOWER_ROMAN -> "lowerRoman";
            case UPPER_LETTER -> "upperLetter";
            case UPPER_ROMAN -> "upperRoman";
        };
        return new Printing(depth, format, number.before() + "%1" + number.after());
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
