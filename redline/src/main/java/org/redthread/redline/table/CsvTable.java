package org.redthread.redline.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/// The table as CSV in UTF-8 with the mark that Excel wants.
///
/// A cell that a spreadsheet would take for a formula begins with an apostrophe: proposals come from outside.
final class CsvTable {

    private static final String BEGINS_FORMULA = "=+-@|＝＋－＠｜";

    private CsvTable() {}

    static byte[] of(Table table) {
        var out = new StringWriter();
        out.write('\uFEFF');
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(table.heads());
            for (var row : table.rows())
                csv.writeRecord(row.cells().stream().map(CsvTable::harmless).toList());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Spreadsheets trim before they look, and some take the full-width signs for the others.
    static String harmless(String cell) {
        int at = 0;
        while (at < cell.length() && isBlank(cell.charAt(at))) at++;
        boolean control = at > 0 && cell.substring(0, at).chars().anyMatch(Character::isISOControl);
        return control || at < cell.length() && BEGINS_FORMULA.indexOf(cell.charAt(at)) >= 0 ? "'" + cell : cell;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }
}
