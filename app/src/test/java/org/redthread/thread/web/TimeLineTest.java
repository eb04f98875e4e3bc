package org.redthread.thread.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.redthread.record.When;
import org.redthread.thread.web.TimeLine.Dot;
import org.redthread.thread.web.TimeLine.Point;

class TimeLineTest {

    @Test
    void one_day_makes_no_line() {
        assertThat(TimeLine.of(List.of())).isNull();
        assertThat(TimeLine.of(List.of(on("2019-12-04", true), on("2019-12-04", false))))
                .isNull();
    }

    @Test
    void knots_stand_to_scale_and_one_known_by_its_year_is_hollow() {
        var year = new Point(When.between(LocalDate.of(2013, 1, 1), LocalDate.of(2013, 12, 31)), "Year", false);
        var line = Objects.requireNonNull(TimeLine.of(List.of(on("2023-12-05", true), year, on("2018-12-31", false))));
        assertThat(line.dots()).extracting(Dot::exact).containsExactly(false, true, true);
        assertThat(line.dots()).extracting(Dot::stand).containsExactly(false, false, true);
        assertThat(line.firstYear()).isEqualTo(2013);
        assertThat(line.lastYear()).isEqualTo(2023);
        var half = (line.ticks().getFirst().x() + line.ticks().getLast().x()) / 2;
        assertThat(line.dots().get(1).x()).isBetween(half - 100, half + 100);
    }

    @Test
    void no_label_runs_into_another_or_out_of_the_drawing_and_no_knot_is_lost() {
        for (var seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var points = new ArrayList<Point>();
            for (var i = 0; i < 2 + random.nextInt(120); i++)
                points.add(new Point(
                        day(LocalDate.of(1991, 1, 1).plusDays(random.nextInt(1 + random.nextInt(14_000)))),
                        "x".repeat(1 + random.nextInt(60)),
                        i == 0));
            var line = TimeLine.of(points);
            if (line == null) continue;
            assertThat(line.dots().stream().mapToInt(Dot::knots).sum()).isEqualTo(points.size());
            assertThat(line.dots().stream().filter(Dot::stand)).hasSize(1);
            for (var above : List.of(true, false)) {
                var free = 0.0;
                for (var dot : line.dots()) {
                    if (dot.label() == null || dot.above() != above) continue;
                    assertThat(dot.from()).as("seed %d", seed).isGreaterThanOrEqualTo(free);
                    free = dot.from() + dot.label().length() * 6.4;
                    assertThat(free).isLessThanOrEqualTo(TimeLine.WIDTH + 0.001);
                }
            }
        }
    }

    private static Point on(String day, boolean stand) {
        return new Point(day(LocalDate.parse(day)), "Knot", stand);
    }

    private static When day(LocalDate day) {
        return When.between(day, day);
    }
}
