package org.redthread.check.gazetteer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Makes names comparable: what differs only in spelling gets one key.
///
/// Case, quotes, hyphens, -is- and -iz-, centre and center, `UN` and `United Nations` are spelling; accents are not,
/// since `Réunion` is a place and a reunion is none. Names whose accents are commonly dropped have a row of their own.
final class Spelling {

    private static final Map<String, String> WORDS = Map.of(
            "organization", "organisation",
            "center", "centre",
            "labor", "labour",
            "program", "programme",
            "st", "saint",
            "&", "and");

    /// These two stand inside many longer names, so both ways to write them are one word. In capitals only: `un` and
    /// `eu`
    /// are words of other languages.
    private static final Map<String, String> ABBREVIATED = Map.of("UN", "united nations", "EU", "european union");

    private static final Pattern WORD = Pattern.compile("(?:[Uu]nited|[Ee]uropean)\\s+(?:[Nn]ations|[Uu]nion)\\b"
            + "|(?:[Cc]o-(?=[Oo]p))?[\\p{L}\\p{M}\\p{N}]+(?:['.’ʼ/][\\p{L}\\p{M}\\p{N}]+){0,6}|[,()&]");

    private Spelling() {}

    /// @param key what is compared
    /// @param exact the word as printed, for acronyms
    /// @param gap what stands between the word before and this one
    record Word(int start, int end, String key, String exact, String gap) {

        /// Whether the two can be neighbours inside one name: a blank or an unspaced hyphen lies between, not a dash or
        /// a stop.
        boolean follows(Word before) {
            return gap.isBlank()
                    || gap.matches("[-‐‑]|['’ʼ][sS]\\s+")
                    || before.key.equals("saint") && gap.matches("\\.\\s*");
        }
    }

    static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(text);
        var end = 0;
        while (matcher.find()) {
            var exact = matcher.group();
            var possessive = exact.length() > 2 && exact.matches(".*['’ʼ][sS]$") ? 2 : 0;
            exact = exact.substring(0, exact.length() - possessive);
            var gap = text.substring(end, matcher.start());
            end = matcher.end() - possessive;
            words.add(new Word(matcher.start(), end, key(exact), exact, gap));
        }
        return words;
    }

    private static String key(String word) {
        if (ABBREVIATED.containsKey(word)) return ABBREVIATED.getOrDefault(word, word);
        var folded = Normalizer.normalize(word, Normalizer.Form.NFC)
                .replaceAll("[’ʼ]", "'")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT)
                .replace("i\u0307", "i")
                .replace("co-op", "coop");
        return WORDS.getOrDefault(folded, folded);
    }
}
