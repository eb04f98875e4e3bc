package org.redthread.check;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/// A date, or the days of a meeting, as printed.
///
/// @param start offset in the paragraph
/// @param from first day it can mean
/// @param to last day it can mean: the same day, the end of a range, or the last day of the month in `by March 2024`
/// @param weekdays as printed in front of or behind it; none, one, or one for each end of the range
/// @param exact false where only a month is printed
/// @param yearPrinted false where the year was taken from the document's date
record DateSeen(
        Paragraph paragraph,
        int start,
        int end,
        LocalDate from,
        LocalDate to,
        List<DayOfWeek> weekdays,
        boolean exact,
        boolean yearPrinted) {

    String quote() {
        return paragraph.text().substring(start, end);
    }
}
