package org.redthread.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartTest {

    private static final String HOSTILE = "<script>alert(1)</script> & \"'\u0000";

    private static final HeatChart HEAT = new HeatChart(
            "Attendance, sample",
            "Two parties over three years.",
            "Party",
            "not recorded",
            List.of("Türkiye", "Hungary"),
            List.of("2019", "2020", "2021"),
            List.of(
                    List.of(OptionalInt.of(4), OptionalInt.empty(), OptionalInt.of(0)),
                    List.of(OptionalInt.of(2), OptionalInt.empty(), OptionalInt.of(1))));

    private static final LineChart LINES = new LineChart(
            "Meetings, sample",
            "Rises, then a gap.",
            "Year",
            "not recorded",
            List.of("2018", "2019", "2020", "2021", "2022"),
            List.of(
                    new LineChart.Line(
                            "SOM",
                            List.of(
                                    OptionalDouble.of(1),
                                    OptionalDouble.of(2),
                                    OptionalDouble.empty(),
                                    OptionalDouble.of(3),
                                    OptionalDouble.of(37.5))),
                    new LineChart.Line(
                            "WG",
                            List.of(
                                    OptionalDouble.of(0),
                                    OptionalDouble.of(5),
                                    OptionalDouble.of(8),
                                    OptionalDouble.of(9),
                                    OptionalDouble.of(4)))));

    private static final BarChart BARS = new BarChart(
            "Grants, sample",
            "One without a figure.",
            "Grant",
            "not recorded",
            List.of(
                    new BarChart.Bar("First", OptionalDouble.of(12)),
                    new BarChart.Bar("Second", OptionalDouble.empty())));

    private static final Chart ROGUE = new LineChart(
            HOSTILE,
            HOSTILE,
            HOSTILE,
            HOSTILE,
            List.of(HOSTILE),
            List.of(new LineChart.Line(HOSTILE, List.of(OptionalDouble.empty()))));

    static Stream<Chart> charts() {
        return Stream.of(HEAT, LINES, BARS, ROGUE, Charts.COURSE, Charts.BULLET, Charts.MULTIPLES);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void a_picture_says_in_words_what_it_shows(Chart chart) throws IOException {
        Files.writeString(
                Files.createDirectories(Path.of("target/papers"))
                        .resolve(chart.getClass().getSimpleName() + (chart == ROGUE ? "-rogue" : "") + ".svg"),
                chart.svg("a").toString());
        var svg = drawn(chart);
        assertThat(svg.attr("role")).isEqualTo("img");
        assertThat(svg.attr("aria-labelledby")).isEqualTo("a-title a-words");
        assertThat(svg.expectFirst("#a-title").wholeText()).isEqualTo(Said.of(chart.title()));
        assertThat(svg.expectFirst("#a-words").wholeText()).isEqualTo(Said.of(chart.description()));
        assertThat(svg.select("script, style, [style], [onload]")).isEmpty();
    }

    @Test
    void a_line_is_not_drawn_through_what_is_not_on_record() {
        var first = drawn(LINES).select("path.path").getFirst().attr("d");
        assertThat(first.chars().filter(c -> c == 'M')).hasSize(2);
        assertThat(first.chars().filter(c -> c == 'L')).hasSize(2);
        assertThat(drawn(LINES).select("circle.missing title").eachText()).containsExactly("2020: not recorded");
    }

    @Test
    void a_course_is_dotted_where_the_record_is_silent() {
        var course = drawn(Charts.COURSE);
        assertThat(course.select("path.path:not(.silent)")).hasSize(2);
        assertThat(course.select("path.silent"))
                .hasSize(2)
                .allSatisfy(
                        dotted -> assertThat(dotted.attr("stroke-dasharray")).isEqualTo("2 5"));
        assertThat(course.select("circle.missing title").eachText().stream().distinct())
                .containsExactly("2021: not recorded", "2022: not recorded");
        assertThat(course.select("text").eachText()).contains("over 100", "38 printed", "not recorded");
    }

    @Test
    void courses_are_told_apart_by_their_knots_and_not_by_colour() {
        var course = drawn(Charts.COURSE);
        assertThat(course.select("circle.dot:not(.open):not(.missing)")).hasSize(3 + 1);
        assertThat(course.select("circle.open")).hasSize(3 + 1);
        assertThat(course.select("circle.open").eachAttr("fill")).containsOnly(Chart.Ink.PAPER);
    }

    @Test
    void a_row_of_a_table_has_the_course_without_its_words() {
        var row = Jsoup.parse(Charts.COURSE.row("r").toString(), "", Parser.xmlParser())
                .expectFirst("svg");
        assertThat(row.attr("viewBox")).isEqualTo("0 0 168 44");
        assertThat(row.select("text")).isEmpty();
        assertThat(row.select("circle title").eachText()).contains("2023: 37", "2021: not recorded");
    }

    @Test
    void a_target_stands_where_its_figure_is() {
        var bullet = drawn(Charts.BULLET);
        assertThat(bullet.select("circle.open").attr("cx")).isEqualTo("68.4");
        assertThat(bullet.select("circle.dot:not(.open)").attr("cx")).isEqualTo("102.7");
        assertThat(bullet.select("path.target").attr("d")).startsWith("M146.4 ");
        assertThat(bullet.select("text").eachText()).containsExactly("90 %");
    }

    @Test
    void what_stands_side_by_side_has_one_scale_and_one_table() {
        assertThat(Charts.MULTIPLES.table().rows().getFirst().stream().map(Words::plain))
                .containsExactly("2019", "0", "1", "2", "3", "4");
        assertThat(Charts.MULTIPLES.table().rows().get(1).stream().map(Words::plain))
                .containsExactly(
                        "2020", "not recorded", "not recorded", "not recorded", "not recorded", "not recorded");
    }

    @Test
    void a_chart_that_does_not_fit_its_points_is_refused() {
        assertThatThrownBy(() -> new CourseChart(
                        "Sample", "", "", "", List.of("2019"), List.of(new CourseChart.Course("One", List.of()))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Multiples("Sample", "", List.of(Charts.COURSE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_gap_is_not_a_nought() {
        assertThat(drawn(HEAT).select("rect.gap")).hasSize(2);
        assertThat(drawn(HEAT).select("rect.heat")).hasSize(4);
        assertThat(drawn(HEAT).select("rect.heat + text").eachText()).containsExactly("4", "0", "2", "1");
        assertThat(drawn(BARS).select("rect.base")).hasSize(1);
        assertThat(drawn(BARS).select("path.silent")).hasSize(1);
    }

    @Test
    void the_table_beside_it_has_the_same_figures() {
        assertThat(HEAT.table().rows().getFirst().stream().map(Words::plain))
                .containsExactly("Türkiye", "4", "not recorded", "0");
        assertThat(LINES.table().rows().getLast().stream().map(Words::plain)).containsExactly("2022", "37.5", "4");
        assertThat(BARS.table().rows().stream().map(row -> row.getLast().plain()))
                .containsExactly("12", "not recorded");
    }

    @ParameterizedTest
    @MethodSource("charts")
    void every_mark_stands_inside_of_its_picture(Chart chart) {
        var svg = drawn(chart);
        var box = Stream.of(svg.attr("viewBox").split(" ")).map(Double::valueOf).toList();
        assertThat(svg.select("[x]"))
                .allSatisfy(
                        mark -> assertThat(Double.parseDouble(mark.attr("x"))).isBetween(0.0, box.get(2)));
        assertThat(svg.select("[y]"))
                .allSatisfy(
                        mark -> assertThat(Double.parseDouble(mark.attr("y"))).isBetween(0.0, box.get(3)));
    }

    @Test
    void an_axis_ends_on_a_round_figure() {
        assertThat(Scale.upTo(37.5)).isEqualTo(new Scale(40, 10));
        assertThat(Scale.upTo(9)).isEqualTo(new Scale(10, 5));
        assertThat(Scale.upTo(8)).isEqualTo(new Scale(8, 2));
        assertThat(Scale.upTo(0)).isEqualTo(new Scale(1, 1));
        assertThat(Scale.upTo(1_252).top()).isEqualTo(1500);
    }

    private static Element drawn(Chart chart) {
        return Jsoup.parse(chart.svg("a").toString(), "", Parser.xmlParser()).expectFirst("svg");
    }
}
