package org.redthread.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Names of months and days of the week in the languages that summaries are written in. All languages are read at once:
/// a date needs no language to be told, since no name means two months.
final class Calendar {

    static final Map<String, Month> MONTHS = new HashMap<>();
    static final Map<String, DayOfWeek> DAYS = new HashMap<>();

    static {
        var file = Objects.requireNonNull(Calendar.class.getResourceAsStream("calendar.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(Calendar::learn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Calendar() {}

    private static void learn(String[] cells) {
        for (var i = 2; i < cells.length; i++)
            for (var name : cells[i].split("/"))
                if (cells[1].equals("months")) MONTHS.put(name.replace('-', ' '), Month.of(i - 1));
                else DAYS.put(name, DayOfWeek.of(i - 1));
    }

    static Optional<Month> month(String name) {
        return Optional.ofNullable(MONTHS.get(folded(name)));
    }

    static Optional<DayOfWeek> day(String name) {
        return Optional.ofNullable(DAYS.get(folded(name)));
    }

    /// For a pattern: the longest first, so that no name is cut short.
    static String alternatives(Map<String, ?> names) {
        return names.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .collect(Collectors.joining("|"));
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[.,]$", "").replace("i\u0307", "i");
    }
}
