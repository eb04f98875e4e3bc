package org.redthread.plans.living;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/// The address of a plan inside its dialogue, which it keeps for life.
final class Slug {

    private static final int LONGEST = 70;
    private static final Set<String> OF_THE_ROOM = Set.of("new", "calendar");

    private Slug() {}

    /// What of the title is in Latin letters, with a number behind it where that is taken.
    static String of(String title, Set<String> taken) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var words = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var cut =
                words.length() <= LONGEST ? words : words.substring(0, LONGEST).replaceAll("-$", "");
        var slug = cut.isEmpty() || OF_THE_ROOM.contains(cut) ? "plan" : cut;
        if (!taken.contains(slug)) return slug;
        return IntStream.iterate(2, next -> next + 1)
                .mapToObj(number -> slug + "-" + number)
                .filter(each -> !taken.contains(each))
                .findFirst()
                .orElseThrow();
    }
}
