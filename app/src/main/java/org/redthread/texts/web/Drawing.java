package org.redthread.texts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.redthread.texts.SideBySide;
import org.redthread.texts.SideBySide.Change;
import org.redthread.texts.SideBySide.Gone;

/// Goals as numbers in a column a text, a line from each to what it came from: what keeps its number runs level. It
/// repeats what the table below it says and may be passed over by whoever cannot see it.
public record Drawing(
        int width, int height, List<Head> heads, List<Stroke> strokes, List<Stroke> ends, List<Dot> dots) {

    private static final int COLUMN = 150;
    private static final int ROW = 38;
    private static final int LEFT = 50;
    private static final int TOP = 62;
    private static final int RADIUS = 13;
    private static final int END = 34;

    public record Head(int x, int column) {}

    /// @param inferred drawn broken
    public record Stroke(String path, boolean inferred) {}

    /// @param ringed whether it is new
    public record Dot(int x, int y, int number, boolean ringed) {}

    static Drawing of(SideBySide beside) {
        var heads = new ArrayList<Head>();
        var strokes = new ArrayList<Stroke>();
        var dots = new ArrayList<Dot>();
        var most = 0;
        for (var column = 0; column < beside.texts().size(); column++) {
            heads.add(new Head(x(column), column));
            for (var placed : beside.placed(column)) {
                var number = placed.goal().number();
                most = Math.max(most, number);
                dots.add(new Dot(x(column), y(number), number, placed.is(Change.NEW)));
                for (var origin : placed.origins())
                    strokes.add(new Stroke(
                            path(origin.column(), origin.goal().number(), column, number),
                            origin.ground().inferred()));
            }
        }
        return new Drawing(
                2 * LEFT + COLUMN * Math.max(0, beside.texts().size() - 1),
                TOP + ROW * most - RADIUS,
                heads,
                strokes,
                ends(beside),
                dots);
    }

    /// Where a goal ends, a short line, and a bar across it.
    private static List<Stroke> ends(SideBySide beside) {
        return beside.rows().stream()
                .flatMap(row -> Stream.iterate(1, column -> column + 1)
                        .limit(Math.max(0, row.cells().size() - 1))
                        .flatMap(column -> row.cells().get(column) instanceof Gone gone
                                ? gone.last().stream().flatMap(goal -> end(x(gone.column()) + RADIUS, y(goal.number())))
                                : Stream.of()))
                .toList();
    }

    private static Stream<Stroke> end(int x, int y) {
        return Stream.of(
                new Stroke("M%d %dh%d".formatted(x, y, END), true),
                new Stroke("M%d %dv16".formatted(x + END, y - 8), false));
    }

    private static String path(int fromColumn, int from, int toColumn, int to) {
        var x1 = x(fromColumn) + RADIUS;
        var x2 = x(toColumn) - RADIUS;
        var middle = (x1 + x2) / 2;
        return "M%d %dC%d %d %d %d %d %d".formatted(x1, y(from), middle, y(from), middle, y(to), x2, y(to));
    }

    private static int x(int column) {
        return LEFT + COLUMN * column;
    }

    private static int y(int number) {
        return TOP + ROW * (number - 1);
    }
}
