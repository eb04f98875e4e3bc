package org.redthread.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// What leaves as PDF can be read by everybody, and by every machine.
class PdfTest {

    @BeforeAll
    static void bring_in_the_judge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_paper_is_accessible_by_the_standard(Papers.Kind kind) throws Exception {
        assertThat(faults(Papers.print(Printer.PDF, kind))).isEmpty();
    }

    private static List<String> faults(byte[] pdf) throws Exception {
        var flavour = PDFAFlavour.PDFUA_1;
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).as("rules asked").isPositive();
            return result.getTestAssertions().stream()
                    .map(each -> each.getRuleId().getClause() + "-"
                            + each.getRuleId().getTestNumber() + " " + each.getMessage())
                    .distinct()
                    .toList();
        }
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
}
