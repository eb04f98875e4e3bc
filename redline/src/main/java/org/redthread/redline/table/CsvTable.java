package org.redthread.redline.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/// The table as CSV in UTF-8 with the mark that Excel wants.
///
/// A cell that a spreadsheet would take for a formula begins with an apostrophe: proposals come from outside.
final class CsvTable {

    private CsvTable() {}

    static byte[] of(Table table) {
        var out = new StringWriter();
        out.write('\uFEFF');
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(Row.COLUMNS);
            for (var row : table.rows())
                csv.writeRecord(row.cells().stream().map(CsvTable::harmless).toList());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n|".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
