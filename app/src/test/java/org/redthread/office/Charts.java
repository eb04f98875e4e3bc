package org.redthread.office;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// A chart of each kind. All figures are sample figures.
final class Charts {

    static final CourseChart COURSE = new CourseChart(
            "Who comes, sample",
            "37 countries in 2019 and 2020, nothing for two years, then 37 counted and 38 printed.",
            "Year",
            "not recorded",
            List.of("2019", "2020", "2021", "2022", "2023"),
            List.of(
                    new CourseChart.Course(
                            "Countries",
                            List.of(
                                    CourseChart.Knot.of(37),
                                    CourseChart.Knot.of(37),
                                    CourseChart.Knot.SILENT,
                                    CourseChart.Knot.SILENT,
                                    new CourseChart.Knot(OptionalDouble.of(37), "37", "38 printed"))),
                    new CourseChart.Course(
                            "Participants",
                            List.of(
                                    CourseChart.Knot.of(82),
                                    new CourseChart.Knot(OptionalDouble.of(100), "over 100", ""),
                                    CourseChart.Knot.SILENT,
                                    CourseChart.Knot.SILENT,
                                    CourseChart.Knot.of(91)))));

    static final BulletChart BULLET = new BulletChart(
            "Action points with an activity, sample",
            "From 40 to 62 per cent; the target is 90.",
            List.of("Baseline", "Actual", "Target"),
            "not set",
            " %",
            OptionalDouble.of(40),
            OptionalDouble.of(62),
            OptionalDouble.of(90));

    static final Multiples MULTIPLES = new Multiples(
            "Meetings by body, sample",
            "Five bodies over four years.",
            IntStream.range(0, 5).mapToObj(Charts::body).toList());

    private static final HeatChart HEAT = new HeatChart(
            "Attendance, sample",
            "One party over three years.",
            "Party",
            "not recorded",
            List.of("Türkiye"),
            List.of("2019", "2020", "2021"),
            List.of(List.of(OptionalInt.of(4), OptionalInt.empty(), OptionalInt.of(0))));

    private static final BarChart BARS = new BarChart(
            "Grants, sample",
            "One of two has a figure.",
            "Grant",
            "not recorded",
            List.of(
                    new BarChart.Bar("First", OptionalDouble.of(12)),
                    new BarChart.Bar("Second", OptionalDouble.empty())));

    private Charts() {}

    static List<Chart> all() {
        return List.of(COURSE, BULLET, MULTIPLES, HEAT, BARS);
    }

    private static CourseChart body(int i) {
        return new CourseChart(
                "Body " + i,
                "Sample.",
                "Year",
                "not recorded",
                List.of("2019", "2020", "2021", "2022"),
                List.of(new CourseChart.Course(
                        "Meetings",
                        List.of(
                                CourseChart.Knot.of(i),
                                CourseChart.Knot.SILENT,
                                CourseChart.Knot.of(2 * i),
                                CourseChart.Knot.of(1)))));
    }
}
