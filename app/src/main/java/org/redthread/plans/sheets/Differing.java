package org.redthread.plans.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One row that is other in a plan than it was, cell by cell.
///
/// @param title what the item is called, as it will be or, where it goes, as it was
public record Differing(RowKind kind, How how, String title, List<CellChange> cells) {

    public enum How {
        ADDED,
        CHANGED,
        REMOVED
    }

    /// @param old empty where nothing stood
    /// @param now empty where nothing will stand
    public record CellChange(Column column, String old, String now) {}

    /// In the order of the plan, what goes behind what stays.
    static List<Differing> between(List<SheetRow> before, List<SheetRow> after) {
        var stood = before.stream().collect(Collectors.toMap(SheetRow::id, Function.identity()));
        var kept = new HashSet<>();
        var all = new ArrayList<Differing>();
        for (var row : after) {
            kept.add(row.id());
            var was = stood.get(row.id());
            if (was == null) all.add(new Differing(row.kind(), How.ADDED, row.title(), cells(nothing(row), row)));
            else if (row.kind() != RowKind.PLAN && !cells(was, row).isEmpty())
                all.add(new Differing(row.kind(), How.CHANGED, row.title(), cells(was, row)));
        }
        for (var row : before)
            if (!kept.contains(row.id()))
                all.add(new Differing(row.kind(), How.REMOVED, row.title(), cells(row, nothing(row))));
        return all;
    }

    private static SheetRow nothing(SheetRow row) {
        return new SheetRow(row.kind(), row.id(), 0, Map.of());
    }

    private static List<CellChange> cells(SheetRow was, SheetRow is) {
        var cells = new ArrayList<CellChange>();
        for (var column : Column.values()) {
            var old = SheetRow.words(was.at(column).cell());
            var now = SheetRow.words(is.at(column).cell());
            if (!old.equals(now)) cells.add(new CellChange(column, old, now));
        }
        return List.copyOf(cells);
    }
}
