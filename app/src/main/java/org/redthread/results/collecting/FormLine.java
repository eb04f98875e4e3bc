package org.redthread.results.collecting;

import org.jspecify.annotations.Nullable;
import org.redthread.results.frameworks.Indicator;
import org.redthread.results.frameworks.Part;

/// What one line of a form asks for: an indicator, or one part of it.
///
/// @param part null for all
/// @param slice by which values of the part are kept; 0 for all
public record FormLine(Indicator indicator, @Nullable Part part, int slice) {

    private static final String BETWEEN = "~";

    static FormLine of(Indicator indicator) {
        return new FormLine(indicator, null, 0);
    }

    /// By which what was typed is kept: `2.1`, or `2.1~SEX~women`.
    public String key() {
        return key(indicator.number(), part);
    }

    public static String key(String number, @Nullable Part part) {
        return part == null ? number : number + BETWEEN + part.key();
    }

    /// The number of the indicator that a key is of.
    static String number(String key) {
        return key.split(BETWEEN, 2)[0];
    }

    /// As the field of a form is named.
    String field(String name) {
        return name + "-" + key();
    }
}
