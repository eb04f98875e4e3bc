package org.redthread.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FileKindTest {

    @Test
    void a_kind_is_told_by_the_first_bytes() throws IOException {
        assertThat(FileKind.of(bytes("%PDF-1.7\n"))).contains(FileKind.PDF);
        assertThat(FileKind.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}))
                .contains(FileKind.PNG);
        assertThat(FileKind.of(zip("[Content_Types].xml", "word/document.xml"))).contains(FileKind.DOCX);
        assertThat(FileKind.of(zip("[Content_Types].xml", "xl/workbook.xml"))).contains(FileKind.XLSX);
        assertThat(FileKind.of(bytes("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))).contains(FileKind.CALENDAR);
        assertThat(FileKind.of(bytes("Türkiye offered to host.\n"))).contains(FileKind.TEXT);
    }

    @Test
    void a_name_promises_the_kind_that_it_ends_in() {
        assertThat(FileKind.promised("Letter.PDF")).contains(FileKind.PDF);
        assertThat(FileKind.promised("photo.jpeg")).contains(FileKind.JPEG);
        assertThat(FileKind.promised("meeting.ics")).contains(FileKind.CALENDAR);
        for (var name : new String[] {"Letter", "notes.md", "pdf.", null})
            assertThat(FileKind.promised(name)).as(name).isEmpty();
    }

    @Test
    void text_that_is_cut_within_a_letter_is_still_text() {
        assertThat(FileKind.of(("a" + "я".repeat(FileKind.HEAD))
                        .substring(0, FileKind.HEAD / 2 + 1)
                        .getBytes(StandardCharsets.UTF_8)))
                .contains(FileKind.TEXT);
        var long1 = bytes("я".repeat(FileKind.HEAD));
        assertThat(FileKind.of(java.util.Arrays.copyOf(long1, FileKind.HEAD))).contains(FileKind.TEXT);
        var long2 = bytes("a" + "я".repeat(FileKind.HEAD));
        assertThat(FileKind.of(java.util.Arrays.copyOf(long2, FileKind.HEAD))).contains(FileKind.TEXT);
    }

    @Test
    void what_a_browser_would_run_is_no_kind_whatever_it_is_called() throws IOException {
        assertThat(FileKind.of(bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")))
                .isEmpty();
        assertThat(FileKind.of(bytes("\uFEFF  <!doctype html><script>alert(1)</script>")))
                .isEmpty();
        assertThat(FileKind.of(bytes("MZ\u0000\u0001"))).isEmpty();
        assertThat(FileKind.of(zip("payload.exe"))).isEmpty();
        assertThat(FileKind.of(new byte[0])).isEmpty();
        assertThat(FileKind.of(new byte[] {(byte) 0xC3, 0x28, 'x'})).isEmpty();
    }

    @Test
    void a_file_name_loses_its_path_its_tricks_and_its_false_ending() {
        assertThat(FileName.safe("../../etc/passwd", FileKind.TEXT)).isEqualTo("passwd.txt");
        assertThat(FileName.safe("C:\\Users\\x\\Note.final.DOCX", FileKind.DOCX))
                .isEqualTo("Note.final.docx");
        assertThat(FileName.safe("invoice\u202Efdp.exe", FileKind.PDF)).isEqualTo("invoicefdp.pdf");
        assertThat(FileName.safe("a\r\nSet-Cookie: x=1.pdf", FileKind.PDF)).isEqualTo("aSet-Cookie x=1.pdf");
        assertThat(FileName.safe("....", FileKind.PDF)).isEqualTo("document.pdf");
        assertThat(FileName.safe(null, FileKind.PDF)).isEqualTo("document.pdf");
        assertThat(FileName.safe("x".repeat(10_000) + ".pdf", FileKind.PDF)).hasSize(124);
    }

    @Test
    void a_name_travels_in_plain_letters_and_in_full() {
        assertThat(FileName.disposition("Отчёт \"2025\".pdf"))
                .startsWith("attachment; filename=\"_____")
                .contains("filename*=UTF-8''%D0%9E%D1%82")
                .doesNotContain("\"2025\"");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
        }
        return bytes.toByteArray();
    }
}
