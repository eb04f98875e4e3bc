package org.redthread.office;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// The table beside a chart whose points lie along one axis: a row per point, a column per course drawn.
final class Beside {

    private Beside() {}

    /// @param across what the points are, heading the column of their names
    /// @param cells  what each course says at a point, counted from 0, in the order of the columns
    static Block.Table table(
            String title, String across, List<String> points, List<Column> courses, IntFunction<List<Words>> cells) {
        var heads = new ArrayList<Column>();
        heads.add(Column.name(across));
        heads.addAll(courses);
        return new Block.Table(
                title,
                heads,
                IntStream.range(0, points.size())
                        .mapToObj(point -> row(points.get(point), cells.apply(point)))
                        .toList());
    }

    private static List<Words> row(String point, List<Words> cells) {
        var row = new ArrayList<Words>();
        row.add(Words.of(point));
        row.addAll(cells);
        return row;
    }
}
