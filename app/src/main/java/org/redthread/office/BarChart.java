package org.redthread.office;

import java.util.List;
import java.util.OptionalDouble;

/// Figures side by side, lying, so that long names have room.
///
/// @param across the word for what is counted
/// @param gap the word for what is not on record
public record BarChart(String title, String description, String across, String gap, List<Bar> bars) implements Chart {

    /// @param value not below 0
    public record Bar(String name, OptionalDouble value) {}

    private static final int LINE = 24;
    private static final int LENGTH = 360;

    public BarChart {
        bars = List.copyOf(bars);
    }

    @Override
    public Tags drawing(String id) {
        int names = 12
                + 6 * bars.stream().mapToInt(bar -> bar.name().length()).max().orElse(0);
        var svg = Chart.begin(this, id, names + LENGTH + 24 + 6 * Math.max(8, gap.length()), LINE * bars.size() + 8);
        double most = Math.max(
                1e-9,
                bars.stream().mapToDouble(bar -> bar.value().orElse(0)).max().orElse(0));
        for (int i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            int y = 4 + LINE * i;
            Chart.label(svg, names - 8, y + 15, "end", bar.name());
            if (bar.value().isEmpty()) {
                svg.empty(
                        "path",
                        "class",
                        "path silent",
                        "d",
                        "M%d %dH%d".formatted(names, y + 11, names + LENGTH),
                        "fill",
                        "none",
                        "stroke",
                        Ink.EDGE,
                        "stroke-width",
                        "2",
                        "stroke-dasharray",
                        "2 5");
                Chart.label(svg, names + LENGTH + 6, y + 15, "start", gap);
                continue;
            }
            double length = LENGTH * bar.value().getAsDouble() / most;
            svg.empty(
                    "rect",
                    "class",
                    "base",
                    "x",
                    String.valueOf(names),
                    "y",
                    String.valueOf(y + 3),
                    "width",
                    Chart.at(length),
                    "height",
                    "16",
                    "fill",
                    Ink.EDGE);
            Chart.label(
                    svg,
                    names + length + 6,
                    y + 15,
                    "start",
                    Chart.figure(bar.value().getAsDouble()));
        }
        return svg.close();
    }

    @Override
    public Block.Table table() {
        return new Block.Table(
                title,
                List.of(Column.name(across), Column.figure("")),
                bars.stream()
                        .map(bar -> List.of(
                                Words.of(bar.name()),
                                bar.value().isPresent()
                                        ? Words.of(Chart.figure(bar.value().getAsDouble()))
                                        : Words.NONE.emphasis(gap)))
                        .toList());
    }
}
