package org.redthread.check;

import java.util.List;

/// A day that no calendar has: 31 June, or 29 February of a year that is not a leap year.
final class NoSuchDates implements Rule {

    @Override
    public void read(Summary summary, Notebook notebook) {
        var year = summary.date().map(period -> period.from().getYear()).orElse(null);
        for (var paragraph : summary.paragraphs())
            for (var date : Dates.impossible(paragraph, year))
                notebook.found(
                        FindingClass.NO_SUCH_DATE,
                        Severity.ERROR,
                        paragraph,
                        date.start(),
                        date.end(),
                        why(date, notebook),
                        List.of());
    }

    private static String why(Dates.Impossible date, Notebook notebook) {
        var says = notebook.sayings();
        return switch (date) {
            case Dates.Impossible.Month(var start, var end, var month) -> says.say("date.thirteenth", month);
            case Dates.Impossible.Day(var start, var end, var month, var day) ->
                day == 0 ? says.say("date.zero", day) : says.say("date.none", says.month(month), month.lengthOfMonth());
        };
    }
}
