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
    private static final int MONTH = 5;
    private static final int DAY = 8;
    private static final long SECONDS_A_DAY = 86_400;

    private Moment() {}

    /// @return null for what is no date; the schema says so elsewhere
    static @Nullable Instant of(String text) {
        var word = text.strip();
        try {
            if (word.length() == DATE && isPlain(word)) return date(word);
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

    private static boolean isPlain(String word) {
        for (var i = 0; i < DATE; i++) {
            var letter = word.charAt(i);
            if (i == MONTH - 1 || i == DAY - 1 ? letter != '-' : letter < '0' || letter > '9') return false;
        }
        return true;
    }

    /// Most are written so, and the formatter of the JDK takes twenty times as long.
    private static Instant date(String word) {
        var day = LocalDate.of(number(word, 0, MONTH - 1), number(word, MONTH, DAY - 1), number(word, DAY, DATE));
        return Instant.ofEpochSecond(day.toEpochDay() * SECONDS_A_DAY);
    }

    private static int number(String word, int from, int to) {
        return Integer.parseInt(word, from, to, 10);
    }
}
