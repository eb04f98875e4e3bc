package org.redthread.thread.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;
import org.redthread.record.When.Exactness;

/// Knots on a line of time, to scale, as a drawing of [#WIDTH] by [#HEIGHT] units. It repeats what the list beside it
/// says and may be passed over by whoever cannot see it.
///
/// @param dots from the earliest on
/// @param ticks first days of years
public record TimeLine(int firstYear, int lastYear, List<Dot> dots, List<Tick> ticks) {

    public static final int WIDTH = 1120;
    public static final int HEIGHT = 110;

    private static final int MARGIN = 40;
    private static final int APART = 9;
    private static final int MOST_TICKS = 16;
    private static final double LETTER = 6.4;
    private static final int LONGEST = 26;

    /// A knot to be drawn.
    record Point(When when, String label, boolean stand) {}

    /// One knot, or several that stand at the same place.
    ///
    /// @param x from the left
    /// @param from where its label begins, kept inside the drawing
    /// @param exact known to the day
    /// @param stand whether it is where one stands
    /// @param label null where there is no room for it
    /// @param above whether the label stands above the line
    public record Dot(
            double x,
            double from,
            boolean exact,
            boolean stand,
            int knots,
            @Nullable String label,
            boolean above) {

        public String at() {
            return coordinate(x);
        }

        public String labelAt() {
            return coordinate(from);
        }
    }

    public record Tick(double x, int year) {

        public String at() {
            return coordinate(x);
        }
    }

    /// Null where fewer than two knots have a day of their own.
    static @Nullable TimeLine of(Collection<Point> points) {
        if (points.stream().map(point -> point.when().first()).distinct().count() < 2) return null;
        var sorted = points.stream()
                .sorted(Comparator.comparing(point -> point.when().first()))
                .toList();
        var first = sorted.getFirst().when().first().withDayOfYear(1);
        var last = sorted.getLast().when().first().plusYears(1).withDayOfYear(1);
        var scale = (WIDTH - 2.0 * MARGIN) / ChronoUnit.DAYS.between(first, last);
        var ticks = new ArrayList<Tick>();
        var years = last.getYear() - first.getYear();
        var every = (years + MOST_TICKS - 1) / MOST_TICKS;
        for (var year = first.getYear(); year <= last.getYear(); year += every)
            ticks.add(new Tick(x(LocalDate.of(year, 1, 1), first, scale), year));
        return new TimeLine(
                first.getYear(), sorted.getLast().when().first().getYear(), dots(sorted, first, scale), ticks);
    }

    private static List<Dot> dots(List<Point> sorted, LocalDate first, double scale) {
        var places = new TreeMap<Double, List<Point>>();
        for (var point : sorted) {
            var x = x(point.when().first(), first, scale);
            var near = places.floorKey(x);
            places.computeIfAbsent(near != null && x - near < APART ? near : x, place -> new ArrayList<>())
                    .add(point);
        }
        var free = new double[] {0, 0};
        var dots = new ArrayList<Dot>();
        places.forEach((x, together) -> dots.add(dot(x, together, free)));
        return List.copyOf(dots);
    }

    /// @param free from where on there is room above and below the line
    private static Dot dot(double x, List<Point> together, double[] free) {
        var named = together.stream().filter(Point::stand).findFirst().orElse(together.getFirst());
        var label = shortened(named.label()) + (together.size() > 1 ? " + " + (together.size() - 1) : "");
        var length = label.length() * LETTER;
        var from = Math.clamp(x - length / 2, 0, WIDTH - length);
        var row = free[0] <= from ? 0 : 1;
        var room = free[row] <= from;
        if (room) free[row] = from + length + LETTER;
        return new Dot(
                x,
                from,
                together.stream().anyMatch(point -> point.when().exactness() == Exactness.DAY),
                together.stream().anyMatch(Point::stand),
                together.size(),
                room ? label : null,
                row == 0);
    }

    private static String shortened(String label) {
        if (label.length() <= LONGEST) return label;
        var end = label.lastIndexOf(' ', LONGEST);
        return label.substring(0, end < LONGEST / 2 ? LONGEST : end) + "…";
    }

    private static double x(LocalDate day, LocalDate first, double scale) {
        return MARGIN + ChronoUnit.DAYS.between(first, day) * scale;
    }

    private static String coordinate(double x) {
        return String.format(Locale.ROOT, "%.1f", x);
    }

    /// From the first dot to the last.
    public String path() {
        return "M" + dots.getFirst().at() + " 46H" + dots.getLast().at();
    }
}
