package org.redthread.office;

import java.util.List;

/// Draws courses between four edges of a picture.
///
/// @param left where the first point stands, `right` where the last does
/// @param head where the scale ends, `foot` where nought is
record CoursePlot(Tags svg, CourseChart chart, Scale scale, double left, double right, double head, double foot) {

    private static final double CLOSE = 26;
    private static final int NARROW = 34;

    /// How large words are set on a telephone, where the picture is small: `chart.css`.
    private static final int LARGE = 23;

    /// With axes, names and figures.
    void draw() {
        scale.draw(svg, left - 8, right + 10, foot, head);
        legend();
        for (int i = 0; i < chart.points().size(); i++)
            if (i % every() == 0)
                Chart.label(svg, x(i), foot + 26, "middle", chart.points().get(i));
        lines();
        for (int i = 0; i < chart.points().size(); i++) figures(i);
        knots(5);
    }

    /// The course alone, on a line of nought.
    void sketch() {
        sketched(0);
    }

    /// The same with the first and the last point named, where there is room for it below.
    void named(double begins) {
        sketched(begins);
        Chart.label(svg, left - 4, foot + 18, "start", chart.points().getFirst());
        Chart.label(svg, right + 4, foot + 18, "end", chart.points().getLast());
    }

    private void sketched(double begins) {
        svg.empty(
                "path",
                "class",
                "axis",
                "d",
                "M%s %sH%s".formatted(Chart.at(begins), Chart.at(foot), Chart.at(right + 8)),
                "fill",
                "none",
                "stroke",
                Chart.Ink.RULE);
        lines();
        knots(3.2);
    }

    private double x(int point) {
        int last = chart.points().size() - 1;
        return last == 0 ? (left + right) / 2 : left + (right - left) * point / last;
    }

    /// Of how many points one is named, so that names do not run into each other.
    private int every() {
        double step = (right - left) / Math.max(1, chart.points().size() - 1);
        return (int) Math.max(1, Math.ceil(NARROW / step));
    }

    private void legend() {
        double x = left;
        for (int i = 0; i < chart.courses().size(); i++) {
            var name = chart.courses().get(i).name();
            dot(x, head - 38, 4.5, i > 0, "");
            Chart.label(svg, x + 10, head - 34, "start", name);
            x += 40 + LARGE * Face.SANS.width(name);
        }
    }

    private void lines() {
        for (var course : chart.courses()) {
            int before = -1;
            for (int i = 0; i < course.knots().size(); i++) {
                if (course.knots().get(i).silent()) continue;
                if (before >= 0) line(course, before, i);
                before = i;
            }
        }
    }

    private void line(CourseChart.Course course, int from, int to) {
        boolean over = to - from > 1;
        svg.empty(
                "path",
                "class",
                over ? "path silent" : "path",
                "d",
                "M%s %sL%s %s".formatted(Chart.at(x(from)), y(course, from), Chart.at(x(to)), y(course, to)),
                "fill",
                "none",
                "stroke",
                over ? Chart.Ink.EDGE : Chart.Ink.THREAD,
                "stroke-width",
                "2",
                "stroke-dasharray",
                over ? "2 5" : "");
    }

    private String y(CourseChart.Course course, int point) {
        return Chart.at(at(course.knots().get(point).value().orElse(0)));
    }

    private double at(double value) {
        return scale.y(value, foot, head);
    }

    private void knots(double radius) {
        for (int i = 0; i < chart.courses().size(); i++) {
            var knots = chart.courses().get(i).knots();
            for (int point = 0; point < knots.size(); point++) {
                var knot = knots.get(point);
                var said = chart.points().get(point) + ": " + (knot.silent() ? chart.gap() : knot.printed());
                if (knot.silent()) missing(x(point), radius, said);
                else dot(x(point), at(knot.value().getAsDouble()), radius, i > 0, said);
            }
        }
    }

    /// The figures over and under their knots: where two knots stand close, the lower one has its figure below.
    private void figures(int point) {
        var known = chart.courses().stream()
                .map(course -> course.knots().get(point))
                .filter(knot -> !knot.silent())
                .toList();
        if (known.isEmpty() && point % every() == 0 && chart.points().size() <= 8)
            Chart.label(svg, x(point), foot - 12, "middle", chart.gap());
        if (point % every() != 0) return;
        for (var knot : known) {
            double y = at(knot.value().getAsDouble());
            boolean below = known.stream().anyMatch(other -> isJustAbove(other, knot));
            figure(x(point), below ? y + 20 : y - 11, knot.printed());
            if (!knot.beside().isEmpty()) Chart.label(svg, x(point), below ? y + 34 : y + 20, "middle", knot.beside());
        }
    }

    private boolean isJustAbove(CourseChart.Knot other, CourseChart.Knot knot) {
        double apart = at(knot.value().orElse(0)) - at(other.value().orElse(0));
        return apart > 0 && apart < CLOSE;
    }

    private void figure(double x, double y, String words) {
        svg.leaf(
                "text",
                Said.of(words),
                "class",
                "v halo",
                "x",
                Chart.at(x),
                "y",
                Chart.at(y),
                "text-anchor",
                "middle",
                "font-weight",
                "600",
                "fill",
                Chart.Ink.WORDS);
    }

    private void dot(double x, double y, double radius, boolean hollow, String said) {
        circle(hollow ? "dot open" : "dot", x, y, radius, hollow, List.of(Chart.Ink.THREAD, ""), said);
    }

    private void missing(double x, double radius, String said) {
        circle("dot missing", x, foot, radius, true, List.of(Chart.Ink.EDGE, "2 2"), said);
    }

    private void circle(
            String look, double x, double y, double radius, boolean hollow, List<String> line, String said) {
        svg.open(
                "circle",
                "class",
                look,
                "cx",
                Chart.at(x),
                "cy",
                Chart.at(y),
                "r",
                Chart.at(radius),
                "fill",
                hollow ? Chart.Ink.PAPER : Chart.Ink.THREAD,
                "stroke",
                line.getFirst(),
                "stroke-width",
                "1.75",
                "stroke-dasharray",
                line.getLast());
        if (!said.isEmpty()) svg.leaf("title", Said.of(said));
        svg.close();
    }
}
