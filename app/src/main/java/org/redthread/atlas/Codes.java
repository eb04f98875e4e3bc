package org.redthread.atlas;

import com.ibm.icu.util.Region;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Codes of countries: three letters of ISO 3166-1 and three figures of the United Nations' M49, with the names that
/// Unicode's CLDR has for them in every language (licence Unicode-3.0, as ICU carries it).
public final class Codes {

    /// Codes of publishers for people whose country is not told, who have none, or whom they count apart; and the one
    /// in common use for Kosovo*.
    public static final Set<String> BESIDE_ISO = Set.of("UNK", "XXA", "TIB", "XKX");

    private static final Map<String, String> LETTERS = new TreeMap<>();
    private static final Map<Integer, String> BY_FIGURES = new TreeMap<>();
    private static final Map<String, String> BY_TWO = new TreeMap<>();

    static {
        for (var two : Locale.getISOCountries()) {
            var three = Locale.of("", two).getISO3Country();
            LETTERS.put(three, two);
            BY_TWO.put(two, three);
            BY_FIGURES.put(Region.getInstance(two).getNumericCode(), three);
        }
        // Eurostat's own.
        BY_TWO.put("EL", "GRC");
        BY_TWO.put("UK", "GBR");
        BY_TWO.put("XK", "XKX");
    }

    private Codes() {}

    /// Whether a corridor may name it.
    public static boolean known(String three) {
        return LETTERS.containsKey(three) || BESIDE_ISO.contains(three);
    }

    /// Whether it is a country, and not what a publisher counts beside countries.
    public static boolean isCountry(String three) {
        return LETTERS.containsKey(three) || three.equals("XKX");
    }

    /// By the figures of M49, with noughts in front or without.
    public static Optional<String> ofM49(int figures) {
        return Optional.ofNullable(BY_FIGURES.get(figures));
    }

    /// By two letters of ISO 3166-1, or of Eurostat.
    public static Optional<String> ofTwo(String two) {
        return Optional.ofNullable(BY_TWO.get(two));
    }

    public static Stream<String> countries() {
        return LETTERS.keySet().stream();
    }

    /// The name of CLDR; empty where it has none.
    ///
    /// @param script a language with its script: `ar`
    public static Optional<String> name(String three, String script) {
        var two = three.equals("XKX") ? "XK" : LETTERS.get(three);
        return Optional.ofNullable(two).map(code -> ULocale.getDisplayCountry("und_" + code, script));
    }
}
