package org.redthread.check.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redthread.check.reading.WordFile.numbered;
import static org.redthread.check.reading.WordFile.paragraph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redthread.check.reading.Document.Readable;
import org.redthread.check.reading.Document.Unusable;

class DocumentsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void plain_text_is_read_in_the_encodings_people_have() {
        assertThat(text("Türkiye".getBytes(StandardCharsets.UTF_8))).isEqualTo("Türkiye");
        assertThat(text("\ufeffTürkiye".getBytes(StandardCharsets.UTF_8))).isEqualTo("Türkiye");
        assertThat(text("Türkiye".getBytes(StandardCharsets.UTF_16))).isEqualTo("Türkiye");
        assertThat(text("Türkiye".getBytes(Charset.forName("windows-1252")))).isEqualTo("Türkiye");
    }

    @Test
    void a_word_file_is_read_with_its_headings_numbers_tables_and_footnotes() {
        var numbering = """
                <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                  <w:abstractNum w:abstractNumId="7">
                    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
                    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
                  </w:abstractNum>
                  <w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>
                </w:numbering>""";
        var body = "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Summary</w:t></w:r></w:p>"
                + numbered("First", 3, 0) + numbered("Second", 3, 0) + numbered("alpha", 3, 1) + numbered("beta", 3, 1)
                + numbered("Third", 3, 0)
                + "<w:p><w:r><w:t>kept </w:t></w:r><w:del><w:r><w:delText>deleted</w:delText></w:r></w:del><w:ins><w:r><w:t>inserted</w:t></w:r></w:ins></w:p>"
                + "<w:tbl><w:tr><w:tc>" + paragraph("Country") + "</w:tc><w:tc>" + paragraph("Seats")
                + "</w:tc></w:tr><w:tr><w:tc>" + paragraph("Albania")
                + "</w:tc><w:tc>" + paragraph("3") + "</w:tc></w:tr></w:tbl>";
        var notes = "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:footnote>"
                + paragraph("A note") + "</w:footnote></w:footnotes>";

        var text = text(WordFile.of(body)
                .with("word/numbering.xml", numbering)
                .with("word/footnotes.xml", notes)
                .packed());

        assertThat(text.lines().filter(line -> !line.isBlank()))
                .containsExactly(
                        "# Summary",
                        "1. First",
                        "2. Second",
                        "a) alpha",
                        "b) beta",
                        "3. Third",
                        "kept inserted",
                        "| Country | Seats |",
                        "| Albania | 3 |",
                        "A note");
    }

    @Test
    void a_pdf_is_read_line_by_line() throws IOException {
        assertThat(text(pdf("The meeting gathered 2 countries:", "Albania and Armenia.")))
                .contains("The meeting gathered 2 countries:", "Albania and Armenia.");
    }

    @Test
    void a_pdf_with_a_password_is_refused_in_one_sentence() throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(out);
            assertThat(reason(out.toByteArray())).isEqualTo("The PDF is protected by a password; save it without one.");
        }
    }

    @Test
    void a_pdf_without_text_says_that_it_may_be_a_scan() throws IOException {
        assertThat(reason(pdf())).contains("may be a scan");
    }

    @Test
    void truncated_files_are_refused_wherever_they_break_off() throws IOException {
        var word = WordFile.of(paragraph("Albania, Armenia and Austria").repeat(200))
                .packed();
        for (var length = 4; length < word.length; length += 7)
            assertThat(Documents.read(Arrays.copyOf(word, length))).isInstanceOf(Unusable.class);
        var pdf = pdf("The meeting gathered 2 countries:", "Albania and Armenia.");
        for (var length = 8; length < pdf.length / 2; length += 31)
            assertThat(reason(Arrays.copyOf(pdf, length))).matches("[A-Z][^\\n]+\\.");
    }

    @Test
    void a_zip_bomb_is_refused_by_what_it_unfolds_to() {
        var bomb = new WordFile()
                .with("word/media/blank.bin", new byte[70 * 1024 * 1024])
                .with("word/document.xml", WordFile.document(paragraph("x")))
                .packed();

        assertThat(bomb.length).as("small enough to be handed in").isLessThan(1024 * 1024);
        assertThat(reason(bomb)).isEqualTo("The file unfolds to far more than its size: it is refused.");
    }

    @Test
    void a_file_of_too_many_parts_is_refused() {
        var file = new WordFile();
        for (var i = 0; i < 5_001; i++) file.with("part" + i, "x");
        assertThat(reason(file.packed())).isEqualTo("The file is packed from too many parts.");
    }

    @Test
    void no_entity_from_outside_or_inside_is_ever_resolved() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "not for you");
        var outside = "<!DOCTYPE w:document [<!ENTITY leak SYSTEM \"" + secret.toUri() + "\">]>"
                + WordFile.document(paragraph("&leak;")).substring(38);
        var laughs =
                "<!DOCTYPE w:document [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
                        + WordFile.document(paragraph("&c;")).substring(38);

        for (var hostile : new String[] {outside, laughs}) {
            var read = Documents.read(
                    new WordFile().with("word/document.xml", hostile).packed());
            assertThat(read).isInstanceOf(Unusable.class);
            assertThat(read.toString()).doesNotContain("not for you").doesNotContain("hahaha");
        }
    }

    @Test
    void a_file_nested_beyond_reason_is_refused() {
        var deep = "<w:p>".repeat(600) + "</w:p>".repeat(600);
        assertThat(reason(WordFile.of(deep).packed())).isEqualTo("The file is nested too deeply to be a text.");
    }

    @Test
    void other_kinds_of_file_are_told_apart() throws IOException {
        assertThat(reason(new byte[0])).isEqualTo("The file is empty.");
        assertThat(reason(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}))
                .contains("old Word file");
        assertThat(reason("{\\rtf1 text}".getBytes(StandardCharsets.US_ASCII))).contains(".rtf");
        assertThat(reason(new byte[] {1, 0, 2, 0, 3, 0})).contains("not a text");
        assertThat(reason(new WordFile().with("xl/workbook.xml", "<x/>").packed()))
                .contains("no Word file");
        assertThat(reason("  \n ".getBytes(StandardCharsets.US_ASCII))).isEqualTo("There is no text in the file.");
        assertThat(Documents.read(folder)).isEqualTo(new Unusable("This is a folder, not a file."));
        assertThat(Documents.read(folder.resolve("nowhere.txt"))).isEqualTo(new Unusable("There is no such file."));
    }

    @Test
    void size_is_bounded_before_and_after_reading() {
        assertThat(reason(new byte[Documents.LARGEST_FILE + 1])).isEqualTo("The file is larger than 25 MB.");
        assertThat(reason("a ".repeat(Documents.LONGEST_TEXT).getBytes(StandardCharsets.US_ASCII)))
                .contains("more than 400,000 characters");
    }

    private static byte[] pdf(String... lines) throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                for (var line : lines) {
                    content.showText(line);
                    content.newLineAtOffset(0, -14);
                }
                content.endText();
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static String text(byte[] content) {
        return switch (Documents.read(content)) {
            case Readable readable -> readable.text();
            case Unusable unusable -> throw new AssertionError(unusable.reason());
        };
    }

    private static String reason(byte[] content) {
        return switch (Documents.read(content)) {
            case Unusable unusable -> unusable.reason();
            case Readable readable -> throw new AssertionError("read: " + readable.text());
        };
    }
}
