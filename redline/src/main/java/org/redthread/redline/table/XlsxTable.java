package org.redthread.redline.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.redthread.redline.tongue.Phrase;
import org.redthread.redline.word.Undated;

/// The table as a workbook: a header that stays, filters, cells of text only, so that nothing in them is a
/// formula.
final class XlsxTable {

    private static final int LONGEST = 32_767;
    private static final double[] WIDTHS = {14, 40, 20, 11, 40, 36, 12, 14, 18, 30, 40, 12};

    private XlsxTable() {}

    static byte[] of(Table table) {
        var out = new ByteArrayOutputStream();
        try {
            var workbook = new Workbook(out, "Red Thread", "1.0");
            var heads = table.heads();
            var sheet = workbook.newWorksheet(table.tongue().say(Phrase.AMENDMENTS));
            for (int column = 0; column < heads.size(); column++) {
                sheet.value(0, column, heads.get(column));
                sheet.width(column, WIDTHS[column]);
            }
            sheet.range(0, 0, 0, heads.size() - 1).style().bold().wrapText(true).set();
            for (int line = 0; line < table.rows().size(); line++) {
                var cells = table.rows().get(line).cells();
                for (int column = 0; column < cells.size(); column++)
                    sheet.value(line + 1, column, fitting(cells.get(column)));
            }
            if (!table.rows().isEmpty())
                sheet.range(1, 0, table.rows().size(), heads.size() - 1)
                        .style()
                        .wrapText(true)
                        .verticalAlignment("top")
                        .set();
            sheet.freezePane(0, 1);
            sheet.setAutoFilter(0, 0, table.rows().size(), heads.size() - 1);
            workbook.finish();
            return Undated.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A cell holds no more, and no control characters.
    private static String fitting(String cell) {
        var clean = cell.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "\uFFFD");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - 1) + "…";
    }
}
