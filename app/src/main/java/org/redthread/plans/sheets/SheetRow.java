package org.redthread.plans.sheets;

import java.util.Map;
import java.util.UUID;
import org.redthread.office.Cell;

/// One row of a plan as a sheet has it.
///
/// @param version how often the item was changed, of the plan itself how often anything in it was
record SheetRow(RowKind kind, UUID id, int version, Map<Column, Held> cells) {

    private static final Held NOTHING = new Held(Cell.NONE, "");

    /// What stands in a cell.
    ///
    /// @param cell as it is shown, in the reader's language
    /// @param said the same as the room of plans reads it
    record Held(Cell cell, String said) {

        static Held of(String words) {
            return new Held(Cell.of(words), words.strip());
        }
    }

    Held at(Column column) {
        return cells.getOrDefault(column, NOTHING);
    }

    /// What the item is called.
    String title() {
        return words(at(Column.TITLE).cell());
    }

    static String words(Cell cell) {
        return switch (cell) {
            case Cell.Text(var words) -> words;
            case Cell.Figure(var value) -> value.toPlainString();
            case Cell.Day(var date) -> date.toString();
        };
    }
}
