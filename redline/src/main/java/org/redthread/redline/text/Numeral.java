package org.redthread.redline.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// A printed number that counts: "12.", "(c)", "Annex IV". What no list counts ("3 bis.", "•") is none.
///
/// @param before what is printed before the count
/// @param after what is printed behind it, neither digit nor letter
public record Numeral(String before, Form form, int value, String after) {

    /// How a count is spelled, as Word does it (ECMA-376 part 1, section 17.18.59).
    public enum Form {
        DECIMAL,
        LOWER_LETTER,
        LOWER_ROMAN,
        UPPER_LETTER,
        UPPER_ROMAN;

        public String of(int value) {
            return switch (this) {
                case DECIMAL -> String.valueOf(value);
                case LOWER_LETTER -> letters(value).toLowerCase(Locale.ROOT);
                case UPPER_LETTER -> letters(value);
                case LOWER_ROMAN -> roman(value).toLowerCase(Locale.ROOT);
                case UPPER_ROMAN -> roman(value);
            };
        }

        /// A to Z, then AA, BB and so on.
        private static String letters(int n) {
            if (n < 1 || n > 780) return String.valueOf(n);
            return String.valueOf((char) ('A' + (n - 1) % 26)).repeat((n - 1) / 26 + 1);
        }

        private static String roman(int n) {
            if (n < 1 || n > 3999) return String.valueOf(n);
            int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
            String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
            var out = new StringBuilder();
            for (int i = 0; i < values.length; i++) for (; n >= values[i]; n -= values[i]) out.append(signs[i]);
            return out.toString();
        }
    }

    private static final Pattern COUNTED = Pattern.compile("(.*?)([0-9]{1,6}|[a-z]{1,6}|[A-Z]{1,6})([^0-9A-Za-z]*)");
    private static final int SPELLED_OUT = 200;
    private static final Map<String, List<Numeral>> SPELLED = spelled();

    private static Map<String, List<Numeral>> spelled() {
        var found = new HashMap<String, List<Numeral>>();
        for (var form : Arrays.asList(Form.values()).subList(1, Form.values().length))
            for (int n = 1; n <= SPELLED_OUT; n++)
                found.computeIfAbsent(form.of(n), _ -> new ArrayList<>()).add(new Numeral("", form, n, ""));
        return found;
    }

    /// Every way to read a printed number; "(c)" may be the third letter and the Roman hundred.
    public static List<Numeral> readings(String printed) {
        var matcher = COUNTED.matcher(printed);
        if (!matcher.matches()) return List.of();
        var count = matcher.group(2);
        if (count.charAt(0) > '9')
            return SPELLED.getOrDefault(count, List.of()).stream()
                    .map(each -> new Numeral(matcher.group(1), each.form, each.value, matcher.group(3)))
                    .toList();
        int value = Integer.parseInt(count);
        return String.valueOf(value).equals(count)
                ? List.of(new Numeral(matcher.group(1), Form.DECIMAL, value, matcher.group(3)))
                : List.of();
    }

    public Numeral withValue(int other) {
        return new Numeral(before, form, other, after);
    }

    public String printed() {
        return before + form.of(value) + after;
    }
}
