package org.redthread.results.frameworks;

import java.util.List;

/// By what the values of an indicator are told apart: country, sex, age, kind of participant.
///
/// @param overlaps whether somebody can stand in two of its parts, so that the parts must not be added
/// @param parts their keys: `women`, `men`; for countries those of parties, `TUR`
public record Split(By by, boolean overlaps, List<String> parts) {

    public enum By {
        COUNTRY,
        SEX,
        AGE,
        KIND_OF_PARTICIPANT
    }

    public Split {
        parts = List.copyOf(parts);
    }
}
