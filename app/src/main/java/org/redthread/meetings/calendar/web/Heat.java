package org.redthread.meetings.calendar.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A table in which the darker cell is the larger figure. Each cell prints its figure too: colour says nothing alone.
///
/// @param id not used by another table of the page
/// @param corner the word over the names of the rows
/// @param all the last row: all of them together, as the chart draws it; null where there is none
public record Heat(
        String id,
        String caption,
        String corner,
        List<Head> heads,
        List<Row> rows,
        @Nullable Row all) {

    /// @param lists how many lists of how many meetings are on record
    public record Head(int year, String lists) {}

    /// @param lang of a name that is not in the language of the page; null otherwise
    public record Row(
            String name, @Nullable String lang, @Nullable String address, List<Cell> cells) {}

    /// @param figure null where no list is on record
    /// @param address of what it was counted from
    public record Cell(@Nullable Integer figure, String address) {}

    private static final int SHADES = 5;

    /// 1 to 5 for a figure above nought, 0 for nought.
    public int shade(Cell cell) {
        var figure = cell.figure();
        if (figure == null || figure == 0) return 0;
        var most = rows.stream()
                .flatMap(row -> row.cells().stream())
                .map(Cell::figure)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
        return Math.clamp((long) Math.ceil((double) SHADES * figure / Math.max(most, SHADES)), 1, SHADES);
    }
}
