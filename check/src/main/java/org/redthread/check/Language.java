package org.redthread.check;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Tells the language of a text by its script and its commonest words.
public final class Language {

    private static final Map<String, Set<String>> COMMON = Map.of(
            "en", Set.of("the", "of", "and", "to", "in", "for", "on", "with", "as", "by"),
            "fr", Set.of("le", "la", "les", "des", "et", "du", "dans", "pour", "une", "aux"),
            "de", Set.of("der", "die", "das", "und", "den", "im", "mit", "für", "zur", "von"),
            "es", Set.of("el", "los", "las", "del", "y", "en", "para", "una", "por", "con"),
            "tr", Set.of("ve", "ile", "bir", "bu", "için", "olarak", "da", "de", "olan", "göç"),
            "ru", Set.of("и", "в", "на", "по", "с", "для", "о", "из", "что", "от"),
            "ar", Set.of("في", "من", "على", "إلى", "و", "عن", "مع", "التي", "أن", "هذا"));

    private static final int ENOUGH = 5_000;

    private Language() {}

    /// Languages a text can be read in, ISO 639-1.
    public static List<String> known() {
        return COMMON.keySet().stream().sorted().toList();
    }

    /// English where nothing speaks for another.
    public static String of(String text) {
        var words = List.of(text.substring(0, Math.min(text.length(), ENOUGH))
                .toLowerCase(Locale.ROOT)
                .split("[^\\p{L}\\p{M}]+"));
        return known().stream()
                .max(Comparator.<String>comparingLong(language -> hits(language, words))
                        .thenComparing(language -> language.equals("en")))
                .filter(language -> hits(language, words) > 0)
                .orElse("en");
    }

    private static long hits(String language, List<String> words) {
        return words.stream()
                .filter(COMMON.getOrDefault(language, Set.of())::contains)
                .count();
    }
}
