package org.redthread.office;

import java.util.List;
import java.util.OptionalDouble;

/// Figures over time. A line ends where the record ends and begins again where it does.
///
/// @param across the word for what the points are, as "Year"
/// @param gap the word for what is not on record
/// @param lines drawn apart by their strokes and marks, not by colour; each has its name at its end
public record LineChart(
        String title, String description, String across, String gap, List<String> points, List<Line> lines)
        implements Chart {

    /// @param values one for each point; none below 0
    public record Line(String name, List<OptionalDouble> values) {
        public Line {
            values = List.copyOf(values);
        }
    }

    private static final List<String> STROKES = List.of("", "6 3", "2 3", "8 3 2 3");
    private static final int LEFT = 48;
    private static final int HEAD = 14;
    private static final int FOOT = 190;
    private static final int STEP = 44;

    public LineChart {
        points = List.copyOf(points);
        lines = List.copyOf(lines);
        for (var line : lines)
            if (line.values().size() != points.size())
                throw new IllegalArgumentException("Figures do not fit their points: " + title);
    }

    @Override
    public Tags drawing(String id) {
        int right = LEFT + STEP * points.size();
        int names = 12
                + 6
                        * lines.stream()
                                .mapToInt(line -> line.name().length())
                                .max()
                                .orElse(0);
        var svg = Chart.begin(this, id, right + names, FOOT + 26);
        var scale = Scale.upTo(lines.stream()
                .flatMap(line -> line.values().stream())
                .mapToDouble(value -> value.orElse(0))
                .max()
                .orElse(0));
        scale.draw(svg, LEFT, right, FOOT, HEAD);
        for (int i = 0; i < points.size(); i++) Chart.label(svg, x(i), FOOT + 18, "middle", points.get(i));
        for (int i = 0; i < lines.size(); i++) line(svg, scale, lines.get(i), STROKES.get(i % STROKES.size()));
        return svg.close();
    }

    private static double x(int point) {
        return LEFT + STEP * (point + 0.5);
    }

    private void line(Tags svg, Scale scale, Line line, String stroke) {
        var path = new StringBuilder();
        boolean drawing = false;
        int last = -1;
        for (int i = 0; i < points.size(); i++) {
            var value = line.values().get(i);
            if (value.isPresent()) {
                path.append(drawing ? 'L' : 'M')
                        .append(Chart.at(x(i)))
                        .append(' ')
                        .append(Chart.at(scale.y(value.getAsDouble(), FOOT, HEAD)));
                last = i;
            }
            drawing = value.isPresent();
        }
        if (last >= 0)
            svg.empty(
                    "path",
                    "class",
                    "path",
                    "d",
                    path.toString(),
                    "fill",
                    "none",
                    "stroke",
                    Ink.THREAD,
                    "stroke-width",
                    "2",
                    "stroke-dasharray",
                    stroke);
        for (int i = 0; i < points.size(); i++) dot(svg, scale, i, line.values().get(i), stroke.isEmpty());
        if (last >= 0)
            Chart.label(
                    svg,
                    x(last) + 9,
                    scale.y(line.values().get(last).getAsDouble(), FOOT, HEAD) + 4,
                    "start",
                    line.name());
    }

    private void dot(Tags svg, Scale scale, int point, OptionalDouble value, boolean full) {
        if (value.isEmpty()) {
            svg.open(
                    "circle",
                    "class",
                    "dot missing",
                    "cx",
                    Chart.at(x(point)),
                    "cy",
                    String.valueOf(FOOT),
                    "r",
                    "3.5",
                    "fill",
                    Ink.PAPER,
                    "stroke",
                    Ink.EDGE,
                    "stroke-dasharray",
                    "2 2");
            svg.leaf("title", Said.of(points.get(point) + ": " + gap)).close();
            return;
        }
        svg.open(
                "circle",
                "class",
                full ? "dot" : "dot open",
                "cx",
                Chart.at(x(point)),
                "cy",
                Chart.at(scale.y(value.getAsDouble(), FOOT, HEAD)),
                "r",
                "3.5",
                "fill",
                full ? Ink.THREAD : Ink.PAPER,
                "stroke",
                Ink.THREAD,
                "stroke-width",
                "1.75");
        svg.leaf("title", Said.of(points.get(point) + ": " + Chart.figure(value.getAsDouble())))
                .close();
    }

    @Override
    public Block.Table table() {
        return Beside.table(
                title,
                across,
                points,
                lines.stream().map(line -> Column.figure(line.name())).toList(),
                point -> lines.stream()
                        .map(line -> said(line.values().get(point)))
                        .toList());
    }

    private Words said(OptionalDouble value) {
        return value.isPresent() ? Words.of(Chart.figure(value.getAsDouble())) : Words.NONE.emphasis(gap);
    }
}
