package org.redthread.iati.rules;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// A date or a moment of a file as an instant: a date begins at midnight, and without a zone both are told in UTC.
final class Moment {

    private static final int DATE = 10;

    private Moment() {}

    /// @return null for what is no date; the schema says so elsewhere
    static @Nullable Instant of(String text) {
        var word = text.strip();
        try {
            if (word.length() <= DATE)
                return LocalDate.parse(word).atStartOfDay().toInstant(ZoneOffset.UTC);
            if (word.charAt(DATE) != 'T') return of(word.substring(0, DATE));
            var zoned = word.endsWith("Z") || word.indexOf('+', DATE) > 0 || word.indexOf('-', DATE) > 0;
            return zoned
                    ? OffsetDateTime.parse(word).toInstant()
                    : LocalDateTime.parse(word).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
