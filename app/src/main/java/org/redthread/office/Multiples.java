package org.redthread.office;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Small courses side by side on one scale, so that they can be held against each other.
///
/// @param charts over the same points, one course each; their titles name them
public record Multiples(String title, String description, List<CourseChart> charts) implements Chart {

    private static final int COLUMNS = 3;
    private static final int WIDTH = 240;
    private static final int HEIGHT = 120;

    public Multiples {
        charts = List.copyOf(charts);
        if (charts.isEmpty()) throw new IllegalArgumentException("Nothing to set side by side: " + title);
        var points = charts.getFirst().points();
        for (var chart : charts)
            if (!chart.points().equals(points) || chart.courses().size() != 1)
                throw new IllegalArgumentException("Not of one kind: " + chart.title());
    }

    @Override
    public Tags drawing(String id) {
        int rows = (charts.size() + COLUMNS - 1) / COLUMNS;
        var svg = Chart.begin(this, id, COLUMNS * WIDTH, rows * HEIGHT, "chart--big");
        var scale = Scale.upTo(
                charts.stream().mapToDouble(CourseChart::largest).max().orElse(0));
        for (int i = 0; i < charts.size(); i++) {
            double left = i % COLUMNS * WIDTH + 12;
            double top = i / COLUMNS * HEIGHT;
            var chart = charts.get(i);
            Chart.label(svg, left, top + 16, "start", chart.title());
            new CoursePlot(svg, chart, scale, left, left + WIDTH - 32, top + 30, top + 88).named(left - 6);
        }
        return svg.close();
    }

    @Override
    public Block.Table table() {
        var heads = new ArrayList<Column>();
        heads.add(Column.name(charts.getFirst().across()));
        charts.forEach(chart -> heads.add(Column.figure(chart.title()).share(2)));
        var tables = charts.stream().map(CourseChart::table).toList();
        return new Block.Table(
                title,
                heads,
                IntStream.range(0, charts.getFirst().points().size())
                        .mapToObj(point -> {
                            var row = new ArrayList<Words>();
                            row.add(tables.getFirst().rows().get(point).getFirst());
                            tables.forEach(
                                    table -> row.add(table.rows().get(point).getLast()));
                            return List.copyOf(row);
                        })
                        .toList());
    }
}
