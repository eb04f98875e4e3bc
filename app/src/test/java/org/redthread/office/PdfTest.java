package org.redthread.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What leaves as PDF can be read by everybody, and by every machine.
class PdfTest {

    @ParameterizedTest
    @EnumSource
    void every_kind_of_paper_is_accessible_by_the_standard(Papers.Kind kind) throws Exception {
        assertThat(Judge.faults(Papers.print(Printer.PDF, kind))).isEmpty();
    }

    /// Joined letters and turned brackets are not the signs that were typed: those two papers are only judged.
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PERSIAN", "HOSTILE"})
    void a_screen_reader_hears_what_the_paper_says(Papers.Kind kind) throws IOException {
        var paper = kind.paper();
        try (var pdf = Loader.loadPDF(Papers.print(Printer.PDF, paper))) {
            var heard = Heard.of(pdf);
            int from = 0;
            for (var line : Papers.said(paper)) {
                int at = heard.indexOf(Heard.squeezed(line), from);
                assertThat(at)
                        .as("%s, after %s", line, from == 0 ? "the beginning" : heard.substring(0, from))
                        .isNotNegative();
                from = at;
            }
        }
    }

    /// The widths of what stands before differ by less than a full stop, so that some line ends just before one.
    @Test
    void no_line_begins_with_the_sign_that_ends_a_sentence() throws IOException {
        var blocks = IntStream.range(0, 240)
                .<Block>mapToObj(i -> Block.paragraph(Words.of("The meeting heard what was said under this item "
                                + "n".repeat(i / 6) + " " + "l".repeat(i % 6) + " by ")
                        .counted("thirty-seven countries", "https://example.org/en", "the list")
                        .then("; and so on.")
                        .note(Words.of("Sample."))))
                .toList();
        var paper = new Paper("Sample", Locale.UK, "", "", Sheet.UPRIGHT, blocks);
        try (var pdf = Loader.loadPDF(Papers.print(Printer.PDF, paper))) {
            var lines = new PDFTextStripper().getText(pdf).lines().toList();
            assertThat(lines)
                    .anyMatch(line -> line.strip().endsWith("thirty-seven"))
                    .anyMatch(line -> line.strip().endsWith("countries;"));
            assertThat(lines.stream()
                            .filter(line ->
                                    line.matches("[;.\\d].*") && !line.contains("/") && !line.endsWith("Sample.")))
                    .isEmpty();
        }
    }

    @Test
    void words_with_ligatures_are_found_again_as_they_were_typed() throws IOException {
        var words = "Drafts of fifty offers, after the shift of office staff";
        var paper = new Paper(
                "Sample",
                Locale.UK,
                "",
                "",
                Sheet.UPRIGHT,
                List.of(Block.heading(1, words), new Block.Paragraph(Words.of(words), Block.Tone.NOTE)));
        try (var pdf = Loader.loadPDF(Papers.print(Printer.PDF, paper))) {
            assertThat(new PDFTextStripper().getText(pdf).lines())
                    .filteredOn(words::equals)
                    .hasSize(2);
        }
    }

    @Test
    void a_link_is_called_by_its_words() throws IOException {
        try (var pdf = Loader.loadPDF(Papers.print(Printer.PDF, Papers.Kind.LETTER.paper()))) {
            assertThat(pdf.getPage(0).getAnnotations().stream().map(PDAnnotation::getContents))
                    .contains("37 countries (counted from the list)");
        }
    }

    @Test
    void headings_stand_in_the_outline() throws IOException {
        try (var pdf = Loader.loadPDF(Papers.print(Printer.PDF, Papers.Kind.SUMMARY.paper()))) {
            var outline = pdf.getDocumentCatalog().getDocumentOutline();
            var names = new ArrayList<String>();
            outline.children().forEach(item -> names.add(item.getTitle()));
            assertThat(names).startsWith("Summary of the meeting", "Item 1", "Next steps");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Summary of the meeting");
        }
    }

    @Test
    void the_letters_travel_with_the_file() throws IOException {
        try (var pdf = Loader.loadPDF(Papers.print(Printer.PDF, Papers.Kind.PERSIAN.paper()))) {
            var fonts = new ArrayList<String>();
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                var font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                fonts.add(font.getName());
            }
            assertThat(fonts)
                    .anyMatch(name -> name.contains("NotoNaskhArabic"))
                    .anyMatch(name -> name.contains("SourceSerif4"));
        }
    }
}
