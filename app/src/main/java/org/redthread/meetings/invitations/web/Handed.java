package org.redthread.meetings.invitations.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.redthread.office.Paper;
import org.redthread.office.Printer;
import org.redthread.office.Spreadsheet;
import org.redthread.office.Tab;
import org.redthread.web.NoSuchPage;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Papers as they are handed out: to be saved, never kept by the browser, since persons stand in them.
final class Handed {

    private Handed() {}

    /// @param format `docx` or `pdf`
    /// @throws NoSuchPage for any other
    static ResponseEntity<byte[]> paper(Paper paper, String name, String format) {
        var printer = Printer.of(format).filter(one -> one != Printer.HTML).orElseThrow(() -> new NoSuchPage("format"));
        return saved(written(out -> printer.print(paper, out)), printer.mediaType(), name + "." + format);
    }

    static ResponseEntity<byte[]> sheet(Tab tab, Locale language, String name) {
        return saved(written(out -> Spreadsheet.xlsx(List.of(tab), language, out)), Spreadsheet.XLSX, name + ".xlsx");
    }

    /// @param name of Latin letters, figures, dots and dashes
    static ResponseEntity<byte[]> saved(byte[] content, String mediaType, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .cacheControl(CacheControl.noStore())
                .body(content);
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
