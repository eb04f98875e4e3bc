package org.redthread.redline.table;

import org.redthread.redline.word.NewDocument;

/// The table as a Word document in landscape, its head repeated on every page.
final class DocxTable {

    private static final int[] WIDTHS = {1100, 2300, 1200, 800, 2300, 1900, 800, 800, 1100, 1500, 1900, 800};

    private DocxTable() {}

    static byte[] of(Table table) {
        var document = NewDocument.landscape();
        document.heading(table.title());
        document.beginTable(WIDTHS);
        document.head(table.heads());
        for (var row : table.rows()) document.row(row.cells());
        document.endTable();
        return document.bytes();
    }
}
