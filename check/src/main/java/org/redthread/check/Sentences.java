package org.redthread.check;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Where sentences begin and end, well enough to read what stands around a place.
final class Sentences {

    private static final Pattern END = Pattern.compile("[.!?][”\"»)]?(?=\\s+[\\p{Lu}“\"«(]|\\s*$)");
    /// `30. April`: the stop makes an ordinal.
    private static final Pattern MONTH = Pattern.compile(
            "\\D?\\d{1,2}\\.\\s+(?:" + Calendar.alternatives(Calendar.MONTHS) + ")\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "no", "art", "para", "e.g", "i.e", "etc", "vs", "г", "гг", "т.е",
            "т.д", "стр", "им", "ст", "bzw", "ca", "nr", "abs", "z.b", "cf", "h.e", "u.k", "u.s");

    private Sentences() {}

    static String around(String text, int at) {
        return text.substring(startBefore(text, at), endAfter(text, at));
    }

    static int startBefore(String text, int at) {
        var start = 0;
        var ends = END.matcher(text);
        while (ends.find() && ends.end() <= at) if (isEnd(text, ends.start())) start = ends.end();
        return start;
    }

    static int endAfter(String text, int at) {
        var ends = END.matcher(text);
        ends.region(Math.min(at, text.length()), text.length());
        while (ends.find()) if (isEnd(text, ends.start())) return ends.end();
        return text.length();
    }

    /// A stop behind an abbreviation or an initial ends nothing.
    private static boolean isEnd(String text, int stop) {
        if (text.charAt(stop) != '.') return true;
        if (MONTH.matcher(text).region(Math.max(0, stop - 2), text.length()).lookingAt()) return false;
        var start = stop;
        while (start > 0 && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) start--;
        var word = text.substring(start, stop);
        return !(word.length() == 1 && Character.isUpperCase(word.charAt(0)))
                && !ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }
}
