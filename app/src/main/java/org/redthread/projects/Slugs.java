package org.redthread.projects;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Addresses made of titles: `Reintegration project` lies at `reintegration-project`.
public final class Slugs {

    private static final int LONGEST = 60;

    private Slugs() {}

    /// @param bare for a title without a letter of the Latin alphabet, or one that is an address already
    /// @param taken which get a number behind them
    public static String of(String title, String bare, Set<String> taken) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var words = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-", "");
        var cut = words.substring(0, Math.min(LONGEST, words.length())).replaceAll("-$", "");
        var slug = Set.of("", "new", "money").contains(cut) ? bare : cut;
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? slug : slug + "-" + number)
                .filter(each -> !taken.contains(each))
                .findFirst()
                .orElseThrow();
    }
}
