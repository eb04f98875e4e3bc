package org.redthread.office;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// A table in which the darker cell is the larger figure. Each cell shows its figure too: colour says nothing alone.
///
/// @param corner the word over the names of the rows
/// @param gap the word for what is not on record
/// @param values a list for each row, a figure for each column; none below 0
public record HeatChart(
        String title,
        String description,
        String corner,
        String gap,
        List<String> rows,
        List<String> columns,
        List<List<OptionalInt>> values)
        implements Chart {

    private static final int CELL = 34;
    private static final int LINE = 20;
    private static final int HEAD = 22;

    public HeatChart {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        values = values.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (values.size() != rows.size() || values.stream().anyMatch(row -> row.size() != width))
            throw new IllegalArgumentException("Figures do not fit their names: " + title);
    }

    @Override
    public Tags drawing(String id) {
        int names = 12 + 6 * rows.stream().mapToInt(String::length).max().orElse(0);
        var svg = Chart.begin(this, id, names + CELL * columns.size() + 2, HEAD + LINE * rows.size() + 2);
        for (int column = 0; column < columns.size(); column++)
            Chart.label(svg, names + CELL * (column + 0.5), HEAD - 8, "middle", columns.get(column));
        int most = Math.max(
                1,
                values.stream()
                        .flatMap(List::stream)
                        .mapToInt(value -> value.orElse(0))
                        .max()
                        .orElse(1));
        for (int row = 0; row < rows.size(); row++) {
            Chart.label(svg, names - 8, HEAD + LINE * row + 14, "end", rows.get(row));
            for (int column = 0; column < columns.size(); column++)
                cell(
                        svg,
                        names + CELL * column,
                        HEAD + LINE * row,
                        values.get(row).get(column),
                        most);
        }
        return svg.close();
    }

    private void cell(Tags svg, int x, int y, OptionalInt value, int most) {
        var place = new String[] {
            "x",
            String.valueOf(x + 1),
            "y",
            String.valueOf(y + 1),
            "width",
            String.valueOf(CELL - 2),
            "height",
            String.valueOf(LINE - 2)
        };
        if (value.isEmpty()) {
            svg.open(
                    "rect", with(place, "class", "gap", "fill", "none", "stroke", Ink.EDGE, "stroke-dasharray", "2 2"));
            svg.leaf("title", Said.of(gap)).close();
            return;
        }
        // Never so dark that the figure on it could not be read, by day or night.
        var shade = Chart.at(0.05 + 0.65 * value.getAsInt() / most);
        svg.empty("rect", with(place, "class", "heat", "fill", Ink.SOLID, "fill-opacity", shade));
        Chart.label(svg, x + CELL / 2.0, y + 14, "middle", String.valueOf(value.getAsInt()));
    }

    private static String[] with(String[] place, String... more) {
        var all = new ArrayList<>(List.of(place));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Override
    public Block.Table table() {
        var heads = new ArrayList<Column>();
        heads.add(Column.name(corner));
        columns.forEach(column -> heads.add(Column.figure(column)));
        return new Block.Table(
                title,
                heads,
                IntStream.range(0, rows.size()).mapToObj(this::said).toList());
    }

    private List<Words> said(int row) {
        var cells = new ArrayList<Words>();
        cells.add(Words.of(rows.get(row)));
        for (var value : values.get(row))
            cells.add(value.isPresent() ? Words.of(String.valueOf(value.getAsInt())) : Words.NONE.emphasis(gap));
        return cells;
    }
}
