package org.redthread.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the check has to say about one text.
///
/// @param date the first day of the meeting or the date of the text, as far as it could be told
/// @param findings in the order of the text
/// @param confirmed figures that were counted and are right
/// @param unchecked what could not be looked at, and why
public record Report(
        Optional<LocalDate> date, List<Finding> findings, List<Confirmation> confirmed, List<String> unchecked) {

    public boolean isClean() {
        return findings.isEmpty();
    }
}
