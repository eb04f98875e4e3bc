package org.redthread.office;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Tables to go on working with. Rows are written as they come, so that a table may be longer than memory.
///
/// What somebody typed never becomes a formula on another's machine.
public final class Spreadsheet {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String CSV = "text/csv;charset=utf-8";

    /// Rows that Excel opens; the heads are one of them.
    private static final int MOST_ROWS = 1 << 20;

    /// Characters that one of its cells holds.
    private static final int LONGEST = 32_767;

    private static final int ROWS_IN_MEMORY = 500;

    private Spreadsheet() {}

    /// A workbook with heads that stay and can be filtered by. Leaves the stream open.
    ///
    /// Text is written as text, which no program takes for a formula, and so comes back as it was typed.
    ///
    /// @throws IllegalArgumentException when a row is not as long as its heads, or Excel would not open so many
    public static void xlsx(List<Tab> tabs, Locale language, OutputStream out) throws IOException {
        var workbook = new Workbook(out, "RedThread", "1.0");
        for (var tab : tabs) {
            var sheet = workbook.newWorksheet(named(tab.name()));
            if (Direction.of(language) == Direction.RIGHT_TO_LEFT) sheet.rightToLeft();
            heads(sheet, tab.heads());
            int line = 1;
            for (var row : tab.rows()) {
                if (line == MOST_ROWS)
                    throw new IllegalArgumentException("More rows than a workbook holds: " + tab.name());
                row(sheet, line, tab.checked(row));
                if (line++ % ROWS_IN_MEMORY == 0) sheet.flush();
            }
            sheet.setAutoFilter(0, 0, Math.max(1, line - 1), tab.heads().size() - 1);
            sheet.finish();
        }
        workbook.finish();
    }

    /// A table in UTF-8, with the mark by which Excel knows it and lines as RFC 4180 ends them. Leaves the stream open.
    ///
    /// Text that a spreadsheet would take for a formula begins with an apostrophe; figures and days do not.
    ///
    /// @throws IllegalArgumentException when a row is not as long as its heads
    public static void csv(Tab tab, OutputStream out) throws IOException {
        var to = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        to.write('\uFEFF');
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(to);
        csv.writeRecord(tab.heads().stream().map(Spreadsheet::harmless).toList());
        for (var row : tab.rows())
            csv.writeRecord(tab.checked(row).stream().map(Spreadsheet::written).toList());
        csv.flush();
    }

    private static void heads(Worksheet sheet, List<String> heads) {
        for (int column = 0; column < heads.size(); column++) {
            sheet.inlineString(0, column, fitting(heads.get(column)));
            sheet.width(column, Math.clamp(heads.get(column).length() + 4, 14, 40));
        }
        sheet.range(0, 0, 0, heads.size() - 1).style().bold().wrapText(true).set();
        sheet.freezePane(0, 1);
    }

    private static void row(Worksheet sheet, int line, List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Cell.Text(var words) when words.isEmpty() -> {
                    // Nothing was said: the cell stays empty.
                }
                case Cell.Text(var words) -> sheet.inlineString(line, column, fitting(words));
                case Cell.Figure(var value) -> sheet.value(line, column, value);
                case Cell.Day(var date) -> {
                    sheet.value(line, column, date);
                    sheet.style(line, column).format("yyyy-mm-dd").set();
                }
            }
        }
    }

    private static String written(Cell cell) {
        return switch (cell) {
            case Cell.Text(var words) -> harmless(words);
            case Cell.Figure(var value) -> value.toPlainString();
            case Cell.Day(var date) -> date.toString();
        };
    }

    /// A space before the sign does not help: programs drop it. Apostrophes that were typed in front of a sign get one
    /// more, so that [#bare] can take off the one that was put there.
    private static String harmless(String words) {
        return taken(words) ? "'" + words : words;
    }

    /// What was typed, of a field that [#csv] may have written.
    static String bare(String field) {
        return field.startsWith("'") && taken(field.substring(1)) ? field.substring(1) : field;
    }

    private static boolean taken(String words) {
        int at = 0;
        while (at < words.length() && words.charAt(at) == '\'') at++;
        if (at == words.length()) return false;
        boolean parted = "\t\n".indexOf(words.charAt(at)) >= 0;
        while (at < words.length() && (words.charAt(at) == '\'' || Character.isWhitespace(words.charAt(at)))) at++;
        return parted || at < words.length() && "=+-@|＝＋－＠".indexOf(words.charAt(at)) >= 0;
    }

    private static String fitting(String words) {
        return words.length() <= LONGEST ? words : cut(words, LONGEST - 1) + "…";
    }

    /// By Excel's rule: 31 characters, none of `[]:*?/\`, no apostrophe at either end.
    private static String named(String name) {
        var allowed =
                Said.of(name).replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", " ").strip();
        if (allowed.isEmpty()) return "1";
        return cut(allowed, 31).strip();
    }

    /// Not in the middle of a character.
    private static String cut(String words, int length) {
        if (words.length() <= length) return words;
        return words.substring(0, Character.isHighSurrogate(words.charAt(length - 1)) ? length - 1 : length);
    }
}
