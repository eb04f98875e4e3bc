package org.redthread.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be read from files, and what hostile ones come to.
class FileWordsTest {

    @TempDir
    Path folder;

    private final FileWords fileWords = new FileWords();

    @Test
    void a_pdf_says_what_stands_on_its_pages() throws IOException {
        assertThat(fileWords.of(FileKind.PDF, pdf("Provisions on okapis", "and on zebus")))
                .singleElement()
                .asString()
                .contains("Provisions on okapis", "and on zebus");
    }

    @Test
    void plain_text_is_read_and_loses_what_nobody_sees() throws IOException {
        assertThat(fileWords.of(FileKind.TEXT, file("Agenda\r\n\r\n\r\n\r\n1. Opening\u0000\u0007\n")))
                .containsExactly("Agenda\n\n1. Opening");
    }

    @Test
    void what_is_no_file_of_its_kind_has_no_words() throws IOException {
        for (var kind : List.of(FileKind.PDF, FileKind.DOCX))
            for (var content : List.of("%PDF-1.7 sample", "PK\u0003\u0004 word/", "", "%PDF-1.4\n%%EOF"))
                assertThat(fileWords.of(kind, file(content))).as(content).isEmpty();
    }

    /// A file of a few kilobytes that says one word two million times on a page, which is more than the reading process
    /// can hold: that process ends, the house does not.
    @Test
    void a_file_that_unfolds_without_end_has_no_words() throws IOException {
        assertThat(fileWords.of(FileKind.PDF, unfolding(1))).containsExactly("okapi");
        var begun = System.nanoTime();
        assertThat(fileWords.of(FileKind.PDF, unfolding(2_000_000))).isEmpty();
        assertThat((System.nanoTime() - begun) / 1e9).as("seconds").isLessThan(25);
    }

    private Path unfolding(int times) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(packed)) {
            deflating.write("BT /F 9 Tf 1 1 Td ".getBytes(ISO_8859_1));
            for (var i = 0; i < times; i++) deflating.write("(okapi) Tj ".getBytes(ISO_8859_1));
            deflating.write("ET ".getBytes(ISO_8859_1));
        }
        var head = """
                %%PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 90 90]/Contents 4 0 R
                /Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>> endobj
                4 0 obj <</Filter/FlateDecode/Length %d>> stream
                """.formatted(packed.size());
        var file = folder.resolve("unfolding.pdf");
        try (var out = Files.newOutputStream(file)) {
            out.write(head.getBytes(ISO_8859_1));
            packed.writeTo(out);
            out.write("\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n".getBytes(ISO_8859_1));
        }
        return file;
    }

    @Test
    void parts_hold_everything_in_order_and_end_where_lines_do() {
        var lines = IntStream.range(0, 9_000)
                .mapToObj(n -> "Line " + n + " of a sample")
                .toList();
        var parts = FileWords.parts(String.join("\n", lines));
        assertThat(parts).hasSizeGreaterThan(5).allMatch(part -> part.length() <= FileWords.PART);
        assertThat(parts.stream().flatMap(String::lines).toList()).isEqualTo(lines);
    }

    @Test
    void a_line_without_an_end_is_cut_all_the_same_and_no_letter_in_two() {
        var letters = "\uD83D\uDD34".repeat(30_000);
        assertThat(FileWords.parts("a" + letters))
                .allMatch(part -> part.length() <= FileWords.PART)
                .satisfies(parts ->
                        assertThat(parts.stream().collect(Collectors.joining())).isEqualTo("a" + letters));
    }

    private Path file(String content) throws IOException {
        return Files.write(Files.createTempFile(folder, "sample", ""), content.getBytes(UTF_8));
    }

    private Path pdf(String... pages) throws IOException {
        var file = folder.resolve("sample.pdf");
        try (var document = new PDDocument()) {
            for (var words : pages) {
                var page = new PDPage();
                document.addPage(page);
                try (var out = new PDPageContentStream(document, page)) {
                    out.beginText();
                    out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    out.newLineAtOffset(72, 700);
                    out.showText(words);
                    out.endText();
                }
            }
            document.save(file.toFile());
        }
        return file;
    }
}
