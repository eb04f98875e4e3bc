package org.redthread.office;

import java.util.Locale;
import java.util.stream.Collectors;

/// The language that all words of a block have in common.
final class Tongue {

    private Tongue() {}

    /// Its tag where every run is of one other language than the paper's; nothing otherwise.
    static String ofAll(Words words) {
        var languages = words.runs().stream()
                .map(run -> run instanceof Run.Foreign(var _, var language) ? language : Locale.ROOT)
                .collect(Collectors.toSet());
        return languages.size() == 1 && !languages.contains(Locale.ROOT)
                ? languages.iterator().next().toLanguageTag()
                : "";
    }
}
