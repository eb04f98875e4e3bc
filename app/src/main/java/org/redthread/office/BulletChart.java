package org.redthread.office;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// How far a figure came: a hollow knot for its baseline, a filled one for what it is now, a bar for its target.
///
/// @param names the words for baseline, actual and target, in this order
/// @param gap the word for what is not on record
/// @param unit behind each figure, as " %"; may be empty
public record BulletChart(
        String title,
        String description,
        List<String> names,
        String gap,
        String unit,
        OptionalDouble baseline,
        OptionalDouble actual,
        OptionalDouble target)
        implements Chart {

    private static final double WIDTH = 168;
    private static final double LINE = 18;

    public BulletChart {
        names = List.copyOf(names);
        if (names.size() != 3) throw new IllegalArgumentException("Three names for three figures: " + title);
    }

    private Stream<OptionalDouble> figures() {
        return Stream.of(baseline, actual, target);
    }

    @Override
    public Tags drawing(String id) {
        var svg = Chart.begin(this, id, (int) WIDTH, 44, "");
        var scale =
                Scale.upTo(figures().mapToDouble(each -> each.orElse(0)).max().orElse(0));
        path(svg, "axis", "M0 30H" + Chart.at(WIDTH), Ink.RULE, "1");
        if (baseline.isPresent() && actual.isPresent())
            path(
                    svg,
                    "path",
                    "M%s %sH%s".formatted(x(scale, baseline), Chart.at(LINE), x(scale, actual)),
                    Ink.THREAD,
                    "2");
        if (target.isPresent()) path(svg, "target solid", "M%s 6V30".formatted(x(scale, target)), Ink.WORDS, "1.5");
        knot(svg, scale, baseline, "dot open", Ink.PAPER, "3.5");
        knot(svg, scale, actual, "dot", Ink.THREAD, "4.5");
        if (target.isPresent())
            Chart.label(
                    svg,
                    Math.clamp(place(scale, target), 14, WIDTH - 14),
                    42,
                    "middle",
                    Chart.figure(target.getAsDouble()) + unit);
        return svg.close();
    }

    private static void path(Tags svg, String look, String way, String ink, String width) {
        svg.empty("path", "class", look, "d", way, "fill", "none", "stroke", ink, "stroke-width", width);
    }

    private static void knot(Tags svg, Scale scale, OptionalDouble value, String look, String fill, String radius) {
        if (value.isEmpty()) return;
        svg.empty(
                "circle",
                "class",
                look,
                "cx",
                x(scale, value),
                "cy",
                Chart.at(LINE),
                "r",
                radius,
                "fill",
                fill,
                "stroke",
                Ink.THREAD,
                "stroke-width",
                "1.75");
    }

    private static String x(Scale scale, OptionalDouble value) {
        return Chart.at(place(scale, value));
    }

    private static double place(Scale scale, OptionalDouble value) {
        return 6 + (WIDTH - 12) * value.orElse(0) / scale.top();
    }

    @Override
    public Block.Table table() {
        return new Block.Table(
                title,
                names.stream().map(Column::figure).toList(),
                List.of(figures()
                        .map(each -> each.isPresent()
                                ? Words.of(Chart.figure(each.getAsDouble()) + unit)
                                : Words.NONE.emphasis(gap))
                        .toList()));
    }
}
