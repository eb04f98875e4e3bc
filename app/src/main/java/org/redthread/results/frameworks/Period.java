package org.redthread.results.frameworks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// A calendar year or a quarter of one, the stretch of time that a value is told for.
///
/// @param quarter 1 to 4; 0 for the whole year
public record Period(int year, int quarter) implements Comparable<Period> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-Q([1-4]))?");

    public Period {
        if (year < 1900 || year > 2199 || quarter < 0 || quarter > 4)
            throw new IllegalArgumentException("No period: " + year + " " + quarter);
    }

    /// As tables of values keep it, in the order of time of what it ends: 20231 to 20234, and 20235 for the year 2023.
    public static Period of(int code) {
        return new Period(code / 10, code % 10 == 5 ? 0 : code % 10);
    }

    @JsonCreator
    static Period parse(String written) {
        return read(written).orElseThrow(() -> new IllegalArgumentException("No period: " + written));
    }

    /// Reads `2023` and `2023-Q4`; empty where it is neither.
    public static Optional<Period> read(String written) {
        var matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) return Optional.empty();
        var year = Integer.parseInt(matcher.group(1));
        if (year < 1900 || year > 2199) return Optional.empty();
        return Optional.of(new Period(year, matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2))));
    }

    public int code() {
        return year * 10 + (quarter == 0 ? 5 : quarter);
    }

    public LocalDate first() {
        return LocalDate.of(year, quarter == 0 ? 1 : quarter * 3 - 2, 1);
    }

    public LocalDate last() {
        return first().plusMonths(quarter == 0 ? 12 : 3).minusDays(1);
    }

    @Override
    public int compareTo(Period other) {
        return Integer.compare(code(), other.code());
    }

    @JsonValue
    @Override
    public String toString() {
        return quarter == 0 ? String.valueOf(year) : year + "-Q" + quarter;
    }
}
