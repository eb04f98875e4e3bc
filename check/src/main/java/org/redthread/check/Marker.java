package org.redthread.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands in front of a numbered or bulleted paragraph.
///
/// @param style how it is written, `1.`, `1)`, `(1)`, `1.1`, `a)`, `i)` or `-`: only markers of one style make a list
/// @param printed as printed, without its stops and brackets; empty for a bullet
/// @param value its place in the order; 0 for a bullet
record Marker(String style, String printed, int value) {

    private static final List<String> ROMANS = List.of(
            "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi",
            "xvii", "xviii", "xix", "xx");

    static final Marker BULLET = new Marker("-", "", 0);

    private static final Pattern NUMBER = Pattern.compile("(\\(?)(\\d{1,3})([.)])\\s+");
    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){1,3})\\.?\\s+");
    private static final Pattern LETTER = Pattern.compile("\\(?([a-z])\\)\\s+");
    private static final Pattern ROMAN = Pattern.compile("\\(?(" + String.join("|", ROMANS.reversed()) + ")\\)\\s+");

    boolean isBullet() {
        return style.equals("-");
    }

    boolean isNumber() {
        return !printed.isEmpty() && Character.isDigit(printed.charAt(0));
    }

    /// How another of the same list would be printed.
    String printed(int other) {
        return switch (style) {
            case "a)" -> String.valueOf((char) ('a' + other - 1));
            case "i)" -> ROMANS.get(other - 1);
            default ->
                style.endsWith(".1") && style.length() > 2
                        ? style.substring(0, style.length() - 1) + other
                        : String.valueOf(other);
        };
    }

    /// The marker at the start of a line with the number of characters it takes, or null.
    static Marked at(String line) {
        var number = NUMBER.matcher(line);
        if (number.lookingAt())
            return new Marked(
                    new Marker(
                            number.group(1) + "1" + number.group(3),
                            number.group(2),
                            Integer.parseInt(number.group(2))),
                    number.end());
        var decimal = DECIMAL.matcher(line);
        if (decimal.lookingAt()) return new Marked(decimal(decimal), decimal.end());
        var roman = ROMAN.matcher(line);
        if (roman.lookingAt()) return new Marked(new Marker("i)", roman.group(1), roman(roman.group(1))), roman.end());
        var letter = LETTER.matcher(line);
        if (letter.lookingAt())
            return new Marked(new Marker("a)", letter.group(1), letter.group(1).charAt(0) - 'a' + 1), letter.end());
        return Marked.NONE;
    }

    /// Numbers of one parent are one list: the parent is part of the style.
    private static Marker decimal(Matcher match) {
        var printed = match.group(1);
        var last = printed.lastIndexOf('.');
        return new Marker(printed.substring(0, last) + ".1", printed, Integer.parseInt(printed.substring(last + 1)));
    }

    private static int roman(String text) {
        return ROMANS.indexOf(text) + 1;
    }
}
