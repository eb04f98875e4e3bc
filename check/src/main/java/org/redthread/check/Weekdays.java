package org.redthread.check;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
        var says = notebook.sayings();
        var evidence = new ArrayList<String>();
        if (!date.to().equals(date.from()))
            evidence.add(notebook.say(
                    "weekday.is", says.day(date.to()), says.weekday(date.to().getDayOfWeek())));
        evidence.add(notebook.say("weekday.week", says.weekday(first), says.day(inWeekOf(date.from(), first))));
        if (!date.yearPrinted())
            evidence.add(notebook.say("weekday.year", String.valueOf(date.from().getYear())));
        notebook.found(
                FindingClass.WEEKDAY,
                date.yearPrinted() ? Severity.ERROR : Severity.WARNING,
                date.paragraph(),
                date.start(),
                date.end(),
                notebook.say("weekday.wrong", says.weekday(date.from().getDayOfWeek()), says.weekday(first)),
                List.copyOf(evidence));
    }

    private static LocalDate inWeekOf(LocalDate date, DayOfWeek day) {
        return date.plusDays(day.getValue() - date.getDayOfWeek().getValue());
    }
}
