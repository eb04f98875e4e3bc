package org.redthread.plans.sheets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.redthread.office.Cell;
import org.redthread.plans.sheets.CellReading.Wrong;
import org.redthread.record.When;

/// Reads days, months and years: as the program keeps them, as `2027-05-11`, `2027-05`, `2027`, or with full stops,
/// `11.05.2027`, where the day comes first in every country that writes so. With slashes it does not, and nothing is
/// guessed.
final class DayReading {

    private static final Pattern STOPS = Pattern.compile("(?:(\\d{1,2})\\.)?(\\d{1,2})\\.(\\d{4})");

    private DayReading() {}

    /// As [When] reads it.
    static String when(Cell cell, String words, Wrong wrong) {
        if (cell instanceof Cell.Day(var day)) return day.toString();
        var plain = plain(words);
        if (When.read(plain).isPresent() && !plain.contains("/")) return plain;
        wrong.with(plain.matches("\\d{4}-\\d{2}(-\\d{2})?") ? "day.none" : "when.no", words);
        return plain;
    }

    static String day(Cell cell, String words, Wrong wrong) {
        if (cell instanceof Cell.Day(var day)) return day.toString();
        var plain = plain(words);
        try {
            return LocalDate.parse(plain).toString();
        } catch (DateTimeException e) {
            wrong.with(plain.matches("\\d{4}-\\d{2}-\\d{2}") ? "day.none" : "day.no", words);
            return plain;
        }
    }

    /// From the one to the other, as [When] reads both in one.
    ///
    static String span(String from, String to, Wrong atFrom, Wrong atTo) {
        if (to.isEmpty() || to.equals(from)) return from;
        if (from.isEmpty()) {
            atFrom.with("from.missing");
            return to;
        }
        var begins = When.read(from);
        var ends = When.read(to);
        if (begins.isPresent() && ends.isPresent()) {
            if (begins.get().exactness() != ends.get().exactness()) atTo.with("to.inexact");
            else if (ends.get().last().isBefore(begins.get().first())) atTo.with("to.early");
        }
        return from + "/" + to;
    }

    private static String plain(String words) {
        var stops = STOPS.matcher(words);
        if (!stops.matches()) return words;
        var month = "%s-%02d".formatted(stops.group(3), Integer.parseInt(stops.group(2)));
        return stops.group(1) == null ? month : month + "-%02d".formatted(Integer.parseInt(stops.group(1)));
    }
}
