package org.redthread.check;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A day of the week that is not the one of the date beside it.
final class Weekdays implements Rule {

    @Override
    public void read(Summary summary, Notebook notebook) {
        for (var date : summary.dates()) if (date.exact() && !date.weekdays().isEmpty()) read(date, notebook);
    }

    private static void read(DateSeen date, Notebook notebook) {
        var first = date.weekdays().getFirst();
        var last = date.weekdays().getLast();
        var fits = date.weekdays().size() == 1
                ? first == date.from().getDayOfWeek() || first == date.to().getDayOfWeek()
                : first == date.from().getDayOfWeek() && last == date.to().getDayOfWeek();
        if (fits) return;
        var evidence = new ArrayList<String>();
        if (!date.to().equals(date.from()))
            evidence.add(
                    "%s is a %s".formatted(Words.day(date.to()), name(date.to().getDayOfWeek())));
        evidence.add("the %s of that week is %s".formatted(name(first), Words.day(inWeekOf(date.from(), first))));
        if (!date.yearPrinted())
            evidence.add("the year is that of the text: " + date.from().getYear());
        notebook.found(
                FindingClass.WEEKDAY,
                date.yearPrinted() ? Severity.ERROR : Severity.WARNING,
                date.paragraph(),
                date.start(),
                date.end(),
                "The date is a %s, not a %s".formatted(name(date.from().getDayOfWeek()), name(first)),
                List.copyOf(evidence));
    }

    private static LocalDate inWeekOf(LocalDate date, DayOfWeek day) {
        return date.plusDays(day.getValue() - date.getDayOfWeek().getValue());
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
