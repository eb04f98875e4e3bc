package org.redthread.redline.table;

import java.util.function.Function;

/// The files in which a table is handed out.
public enum Format {
    DOCX(DocxTable::of),
    XLSX(XlsxTable::of),
    CSV(CsvTable::of),
    HTML(HtmlTable::of);

    private final Function<Table, byte[]> writer;

    Format(Function<Table, byte[]> writer) {
        this.writer = writer;
    }

    /// The same table gives the same bytes.
    public byte[] write(Table table) {
        return writer.apply(table);
    }

    /// What such files' names end in.
    public String ending() {
        return "." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
