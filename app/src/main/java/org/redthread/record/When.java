package org.redthread.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redthread.web.Here;

/// A day or a stretch of days, known as exactly as the source says it: to the day, the month or the year.
///
/// @param first the earliest day it can mean
/// @param last the latest day it can mean, included
public record When(LocalDate first, LocalDate last, Exactness exactness) {

    private static final Pattern DAY_TO_DAY = Pattern.compile("(\\d{4}-\\d{2}-)(\\d{2})/(\\d{2})");
    private static final Pattern FROM_TO = Pattern.compile("(\\d{4}(?:-\\d{2}){0,2})/(\\d{4}(?:-\\d{2}){0,2})");

    public enum Exactness {
        DAY,
        MONTH,
        YEAR
    }

    public When {
        if (last.isBefore(first))
            throw new IllegalArgumentException("A period ends before it begins: " + first + " " + last);
    }

    /// Days from first to last; a whole month or a whole year is known by its name.
    public static When between(LocalDate first, LocalDate last) {
        var month = YearMonth.from(first);
        if (first.equals(month.atDay(1)) && last.equals(month.atEndOfMonth()))
            return new When(first, last, Exactness.MONTH);
        var year = Year.from(first);
        if (first.equals(year.atDay(1)) && last.equals(year.atMonth(12).atEndOfMonth()))
            return new When(first, last, Exactness.YEAR);
        return new When(first, last, Exactness.DAY);
    }

    /// As the reader writes it, and no more exactly than it is known: 4–5 December 2019, October 2013, 2014–2016.
    public String in(Here here) {
        return switch (exactness) {
            case DAY -> here.span(first, last);
            case MONTH -> ends(here.month(first), here.month(last), " – ");
            case YEAR -> ends(String.valueOf(first.getYear()), String.valueOf(last.getYear()), "–");
        };
    }

    /// The same beside its year: 4–5 December, October. Null where no more than the year is known, and days that end
    /// in another year are said in full.
    public @Nullable String withinYear(Here here) {
        if (exactness == Exactness.YEAR) return null;
        if (first.getYear() != last.getYear()) return in(here);
        return exactness == Exactness.MONTH ? here.monthAlone(first) : here.margin(first, last);
    }

    /// As [#read] reads it: 2019-12-04/2019-12-05, 2013-10, 2017.
    public String written() {
        return switch (exactness) {
            case DAY -> first.equals(last) ? first.toString() : first + "/" + last;
            case MONTH ->
                ends(YearMonth.from(first).toString(), YearMonth.from(last).toString(), "/");
            case YEAR -> ends(Year.from(first).toString(), Year.from(last).toString(), "/");
        };
    }

    private static String ends(String first, String last, String to) {
        return first.equals(last) ? first : first + to + last;
    }

    /// Reads `2019-12-04`, `2019-12-04/05`, `2019-11-30/2019-12-01`, `2013-03`, `2012-08/2017-06`, `2017`,
    /// `2014/2016`; empty where it is none of these.
    public static Optional<When> read(String text) {
        try {
            var days = DAY_TO_DAY.matcher(text);
            if (days.matches())
                return Optional.of(new When(
                        LocalDate.parse(days.group(1) + days.group(2)),
                        LocalDate.parse(days.group(1) + days.group(3)),
                        Exactness.DAY));
            var ends = FROM_TO.matcher(text);
            if (ends.matches())
                return read(ends.group(1))
                        .flatMap(from -> read(ends.group(2))
                                .filter(to -> to.exactness == from.exactness)
                                .map(to -> new When(from.first, to.last, from.exactness)));
            return Optional.of(
                    switch (text.length()) {
                        case 4 -> {
                            var year = Year.parse(text);
                            yield new When(year.atDay(1), year.atMonth(12).atEndOfMonth(), Exactness.YEAR);
                        }
                        case 7 -> {
                            var month = YearMonth.parse(text);
                            yield new When(month.atDay(1), month.atEndOfMonth(), Exactness.MONTH);
                        }
                        default -> {
                            var day = LocalDate.parse(text);
                            yield new When(day, day, Exactness.DAY);
                        }
                    });
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
