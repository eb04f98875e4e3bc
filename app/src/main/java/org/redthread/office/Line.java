package org.redthread.office;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One row of a spreadsheet that came in.
///
/// @param number as the program counts it, from 1
/// @param computed columns in which a formula or its failure stands, from 0: what it comes to depends on the program
public record Line(int number, List<Cell> cells, Set<Integer> computed) {

    /// Empty behind the last cell.
    ///
    /// @param column from 0
    public Cell at(int column) {
        return column < cells.size() ? cells.get(column) : Cell.NONE;
    }

    /// Whether nothing stands in the cell.
    public boolean blank(int column) {
        return at(column) instanceof Cell.Text(var words) && words.isBlank() && !computed.contains(column);
    }

    boolean blank() {
        for (int column = 0; column < cells.size(); column++) if (!blank(column)) return false;
        return true;
    }

    /// Why it is more than is read; null where it is not.
    ///
    /// @param before how many lines were read before it
    Incoming.@Nullable Refused beyond(int before) {
        if (before == Incoming.MOST_ROWS) return new Incoming.Refused(Incoming.Fault.TOO_LONG, address(0));
        return cells.size() > Incoming.MOST_COLUMNS
                ? new Incoming.Refused(Incoming.Fault.TOO_WIDE, address(Incoming.MOST_COLUMNS))
                : null;
    }

    /// As the program names a cell: `D7`.
    ///
    /// @param column from 0
    public String address(int column) {
        var letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / 26 - 1) letters.insert(0, (char) ('A' + left % 26));
        return letters.append(number).toString();
    }
}
