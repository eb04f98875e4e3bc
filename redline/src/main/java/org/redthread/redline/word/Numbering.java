package org.redthread.redline.word;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.text.Numeral;
import org.redthread.redline.xml.Element;

/// Counts what Word counts (ECMA-376 part 1, section 17.9), so that a provision's printed number is known.
///
/// One use is one walk through a document from top to bottom.
final class Numbering {

    private static final int LEVELS = 9;

    /// Not 0, from which a list may count.
    private static final int NOT_BEGUN = Integer.MIN_VALUE;

    private record Level(int start, String format, String pattern) {}

    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, Element> instances = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Map<String, Level[]> levels = new HashMap<>();

    Numbering(@Nullable Element root) {
        if (root == null) return;
        for (var list : root.elements("w:abstractNum")) lists.put(list.attribute("w:abstractNumId", ""), list);
        for (var instance : root.elements("w:num")) instances.put(instance.attribute("w:numId", ""), instance);
    }

    record Number(String printed, String format) {}

    /// Counts one paragraph on and says what is printed before it; null when the list is not defined.
    @Nullable Number next(String instance, int level) {
        var known = levels.computeIfAbsent(instance, this::read);
        if (level < 0 || level >= LEVELS || known.length == 0) return null;
        var owner = instances.get(instance);
        var list = owner == null ? "" : value(owner, "w:abstractNumId");
        var count = counters.computeIfAbsent(list, _ -> notBegun());
        for (int above = 0; above < level; above++) if (count[above] == NOT_BEGUN) count[above] = known[above].start;
        count[level] = count[level] == NOT_BEGUN ? known[level].start : count[level] + 1;
        for (int below = level + 1; below < LEVELS; below++) count[below] = NOT_BEGUN;
        return new Number(printed(known, count, level), known[level].format);
    }

    private static int[] notBegun() {
        var count = new int[LEVELS];
        java.util.Arrays.fill(count, NOT_BEGUN);
        return count;
    }

    private Level[] read(String instance) {
        var owner = instances.get(instance);
        var list = owner == null ? null : lists.get(value(owner, "w:abstractNumId"));
        if (owner == null || list == null) return new Level[0];
        var found = new Level[LEVELS];
        java.util.Arrays.fill(found, new Level(1, "decimal", ""));
        for (var level : list.elements("w:lvl")) put(found, level);
        boolean restarts = false;
        for (var override : owner.elements("w:lvlOverride")) {
            var level = override.child("w:lvl");
            if (level != null) put(found, level);
            var start = override.child("w:startOverride");
            int at = integer(override.attribute("w:ilvl"), 0);
            if (start != null && at >= 0 && at < LEVELS) {
                found[at] = new Level(integer(start.attribute("w:val"), 1), found[at].format, found[at].pattern);
                restarts = true;
            }
        }
        if (restarts) counters.remove(value(owner, "w:abstractNumId"));
        return found;
    }

    private static void put(Level[] into, Element level) {
        int at = integer(level.attribute("w:ilvl"), -1);
        if (at < 0 || at >= LEVELS) return;
        var format = value(level, "w:numFmt");
        into[at] = new Level(
                integer(value(level, "w:start"), 1), format.isEmpty() ? "decimal" : format, value(level, "w:lvlText"));
    }

    static String value(Element owner, String name) {
        var child = owner.child(name);
        return child == null ? "" : child.attribute("w:val", "");
    }

    static int integer(@Nullable String value, int otherwise) {
        try {
            return value == null || value.isEmpty() ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static String printed(Level[] levels, int[] count, int level) {
        var pattern = levels[level].pattern;
        if (levels[level].format.equals("bullet"))
            return pattern.isEmpty() || pattern.charAt(0) >= '\uE000' ? "•" : pattern;
        var out = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '%' && i + 1 < pattern.length() && pattern.charAt(i + 1) >= '1' && pattern.charAt(i + 1) <= '9') {
                int at = pattern.charAt(++i) - '1';
                out.append(formatted(levels[at].format, Math.max(0, count[at])));
            } else out.append(c);
        }
        return out.toString();
    }

    private static String formatted(String format, int n) {
        return switch (format) {
            case "lowerLetter" -> Numeral.Form.LOWER_LETTER.of(n);
            case "upperLetter" -> Numeral.Form.UPPER_LETTER.of(n);
            case "lowerRoman" -> Numeral.Form.LOWER_ROMAN.of(n);
            case "upperRoman" -> Numeral.Form.UPPER_ROMAN.of(n);
            case "decimalZero" -> n < 10 ? "0" + n : String.valueOf(n);
            case "none" -> "";
            default -> String.valueOf(n);
        };
    }
}
