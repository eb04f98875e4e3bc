package org.redthread.texts.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;
import org.redthread.record.When.Exactness;
import org.redthread.texts.Stage;
import org.redthread.web.Here;

/// Stages on two lines of time, planned above and actual below, with a stroke from the one to the other. What is known
/// to the year alone has no place on it. It repeats the table below it.
///
/// @param slips from planned to actual, `x1` to `x2`
public record RouteDrawing(List<Dot> planned, List<Dot> actual, List<Slip> slips, List<Tick> ticks) {

    private static final int LEFT = 90;
    private static final int RIGHT = 690;

    /// @param numbers of the stages that stand there: `4, 5`
    public record Dot(int x, String numbers) {}

    /// @param still whether the thing was not over by then
    public record Slip(int x1, int x2, boolean still) {}

    /// The first day of a quarter.
    public record Tick(int x, String label) {}

    /// Null where nothing was planned to the day or month, or all stages fall on one day.
    static @Nullable RouteDrawing of(List<Stage> route, Here here) {
        var days = route.stream()
                .flatMap(stage -> Stream.of(planned(stage), actual(stage, here)))
                .flatMap(List::stream)
                .sorted()
                .toList();
        if (route.stream().allMatch(stage -> planned(stage).isEmpty())
                || days.getFirst().equals(days.getLast())) return null;
        var scale = new Scale(days.getFirst().minusDays(10), days.getLast().plusDays(10));
        var slips = new ArrayList<Slip>();
        for (var stage : route)
            for (var from : planned(stage))
                for (var to : actual(stage, here)) slips.add(new Slip(scale.x(from), scale.x(to), stage.still()));
        return new RouteDrawing(
                dots(route.stream().map(RouteDrawing::planned).toList(), scale),
                dots(route.stream().map(stage -> actual(stage, here)).toList(), scale),
                slips,
                scale.ticks(here));
    }

    /// The last day counts.
    private static List<LocalDate> planned(Stage stage) {
        return day(stage.planned()).map(When::last).toList();
    }

    private static List<LocalDate> actual(Stage stage, Here here) {
        return day(stage.actualBy(here.asOf())).map(When::first).toList();
    }

    private static Stream<When> day(@Nullable When when) {
        return Stream.ofNullable(when).filter(known -> known.exactness() != Exactness.YEAR);
    }

    private static List<Dot> dots(List<List<LocalDate>> days, Scale scale) {
        Map<Integer, List<Integer>> places = new TreeMap<>();
        IntStream.range(0, days.size())
                .forEach(at -> days.get(at)
                        .forEach(day -> places.computeIfAbsent(scale.x(day), x -> new ArrayList<>())
                                .add(at + 1)));
        return places.entrySet().stream()
                .map(place -> new Dot(
                        place.getKey(),
                        place.getValue().stream().map(String::valueOf).collect(Collectors.joining(", "))))
                .toList();
    }

    private record Scale(LocalDate first, LocalDate last) {

        int x(LocalDate day) {
            return LEFT
                    + Math.toIntExact((RIGHT - LEFT)
                            * ChronoUnit.DAYS.between(first, day)
                            / ChronoUnit.DAYS.between(first, last));
        }

        List<Tick> ticks(Here here) {
            var quarter = first.withDayOfMonth(1)
                    .withMonth(first.getMonth().firstMonthOfQuarter().getValue());
            return Stream.iterate(quarter.plusMonths(3), day -> day.isBefore(last), day -> day.plusMonths(3))
                    .map(day -> new Tick(x(day), here.month(day)))
                    .toList();
        }
    }
}
