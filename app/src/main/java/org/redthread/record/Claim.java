package org.redthread.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One value that sources print for one aspect of a thing. Where they disagree, every one of them is kept.
///
/// @param aspect what the value is of, in lower case: `countries`, `date`, `members`
/// @param printed the value as printed: `over 250`
/// @param number the same as a number where it is one
/// @param sources keys of the sources that print it, never empty
/// @param asOf the day or period that the value was printed for, where that is known
public record Claim(
        Subject subject,
        String aspect,
        String printed,
        @Nullable Integer number,
        List<String> sources,
        @Nullable When asOf,
        @Nullable String note) {

    public Claim {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) throw new IllegalArgumentException("A claim without a source: " + aspect);
    }

    /// Reads `printed`, `number`, `src`, `as_of` and `note` of an entry and nothing else.
    public static Claim read(Subject subject, String aspect, Entry entry) {
        var claim = new Claim(
                subject,
                aspect,
                entry.text("printed"),
                entry.number("number").orElse(null),
                entry.sources("src"),
                entry.when("as_of").orElse(null),
                entry.optional("note").orElse(null));
        entry.nothingElse();
        return claim;
    }
}
