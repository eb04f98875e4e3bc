package org.redthread.office;

import java.util.List;

/// One table of a spreadsheet, its rows taken one by one as they are written.
///
/// @param name at the foot of the window; signs that Excel does not allow there become spaces
/// @param rows each as long as there are heads
public record Tab(String name, List<String> heads, Iterable<List<Cell>> rows) {

    public Tab {
        heads = heads.stream().map(Said::of).toList();
        if (heads.isEmpty()) throw new IllegalArgumentException("A table without columns: " + name);
    }

    List<Cell> checked(List<Cell> row) {
        if (row.size() != heads.size())
            throw new IllegalArgumentException(
                    "A row of %d cells in a table of %d: %s".formatted(row.size(), heads.size(), name));
        return row;
    }
}
