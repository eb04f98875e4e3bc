package org.redthread.check.reading;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// What Word prints in front of its numbered paragraphs: the numbers are not in the text, they are counted.
final class WordNumbering implements Xml.Eye {

    private static final int LEVELS = 9;

    private static final class Level {
        String format = "decimal";
        String text = "";
        int start = 1;
    }

    private final Map<String, Level> levels = new HashMap<>();
    private final Map<String, String> abstractOf = new HashMap<>();
    private final Map<String, int[]> reached = new HashMap<>();

    private String abstractId = "";
    private String number = "";
    private String level = "0";

    @Override
    public void open(String name, XMLStreamReader xml) {
        switch (name) {
            case "abstractNum" -> {
                abstractId = attribute(xml, "abstractNumId");
                number = "";
            }
            case "lvl" -> level = attribute(xml, "ilvl");
            case "numFmt" -> current().format = attribute(xml, "val");
            case "lvlText" -> current().text = attribute(xml, "val");
            case "start" -> current().start = whole(attribute(xml, "val"), 1);
            case "num" -> number = attribute(xml, "numId");
            case "abstractNumId" -> abstractOf.put(number, attribute(xml, "val"));
            default -> {}
        }
    }

    @Override
    public void close(String name) {}

    @Override
    public void text(String text) {}

    /// The label of the next paragraph of a list, with a blank behind it; a dash for bullets and for lists not defined.
    String next(String numId, String ilvl) {
        var depth = Math.clamp(whole(ilvl, 0), 0, LEVELS - 1);
        var counted = abstractOf.getOrDefault(numId, numId);
        var own = levels.get(counted + '/' + depth);
        if (own == null || own.format.equals("bullet") || own.text.isEmpty()) return "  ".repeat(depth) + "- ";
        var counters = reached.computeIfAbsent(numId, id -> new int[LEVELS]);
        counters[depth] = counters[depth] == 0 ? own.start : counters[depth] + 1;
        java.util.Arrays.fill(counters, depth + 1, LEVELS, 0);
        var label = own.text;
        for (var i = 0; i <= depth; i++) {
            var at = levels.getOrDefault(counted + '/' + i, own);
            label = label.replace("%" + (i + 1), written(Math.max(counters[i], 1), at.format));
        }
        return label + " ";
    }

    private Level current() {
        return levels.computeIfAbsent(abstractId + '/' + level, key -> new Level());
    }

    private static String written(int value, String format) {
        return switch (format) {
            case "lowerLetter" -> letter(value, 'a');
            case "upperLetter" -> letter(value, 'A');
            case "lowerRoman" -> roman(value);
            case "upperRoman" -> roman(value).toUpperCase(java.util.Locale.ROOT);
            default -> String.valueOf(value);
        };
    }

    private static String letter(int value, char first) {
        return String.valueOf((char) (first + (value - 1) % 26)).repeat(1 + (value - 1) / 26);
    }

    private static String roman(int value) {
        var digits = new String[] {"xc", "l", "xl", "x", "ix", "v", "iv", "i"};
        var worth = new int[] {90, 50, 40, 10, 9, 5, 4, 1};
        var text = new StringBuilder();
        var rest = Math.min(value, 99);
        for (var i = 0; i < worth.length; i++)
            while (rest >= worth[i]) {
                text.append(digits[i]);
                rest -= worth[i];
            }
        return text.toString();
    }

    static String attribute(XMLStreamReader xml, String name) {
        for (var i = 0; i < xml.getAttributeCount(); i++)
            if (xml.getAttributeLocalName(i).equals(name)) return xml.getAttributeValue(i);
        return "";
    }

    private static int whole(@Nullable String text, int otherwise) {
        return text != null && text.matches("\\d{1,4}") ? Integer.parseInt(text) : otherwise;
    }
}
