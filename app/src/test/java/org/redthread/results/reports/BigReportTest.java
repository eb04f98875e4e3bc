package org.redthread.results.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.ProcessorTime;
import org.redthread.office.Judge;
import org.redthread.office.Paper;
import org.redthread.office.Printer;
import org.redthread.record.When;
import org.redthread.record.Words;
import org.redthread.results.counting.Annual;
import org.redthread.results.counting.Answer;
import org.redthread.results.counting.Item;
import org.redthread.results.counting.Printed;
import org.redthread.results.counting.Question;
import org.redthread.results.counting.Reckoned;
import org.redthread.results.reports.web.ReportPage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A report of more than 60 pages with its charts, on sample figures.
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
class BigReportTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Autowired
    MockMvcTester browser;

    @Test
    void sixty_pages_with_charts_are_printed_within_three_seconds_and_break_no_rule() throws Exception {
        var page = (ReportPage) Objects.requireNonNull(Objects.requireNonNull(browser.get()
                        .uri("/en/rehearsal/results/reports/2026")
                        .exchange()
                        .getMvcResult()
                        .getModelAndView())
                .getModel()
                .get("page"));
        var paper = new ReportPaper(report(250), page.dialogue(), page.here(), page.base(), null).paper();
        var pdf = print(Printer.PDF, paper);
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isGreaterThanOrEqualTo(60);
        }
        assertThat(Judge.faults(pdf)).isEmpty();
        for (var printer : List.of(Printer.PDF, Printer.DOCX)) {
            var seconds = IntStream.range(0, 4)
                    .mapToDouble(_ -> ProcessorTime.seconds(() -> print(printer, paper)))
                    .min()
                    .orElseThrow();
            System.out.printf("A report of 60 pages as %s: %.2f s%n", printer, seconds);
            assertThat(seconds).as(printer.name()).isLessThanOrEqualTo(3);
        }
    }

    private static byte[] print(Printer printer, Paper paper) {
        var out = new ByteArrayOutputStream();
        try {
            printer.print(paper, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// @param things that each figure was counted from
    private static Report report(int things) {
        return new Report(
                2026,
                null,
                DAY,
                Arrays.stream(Question.values())
                        .map(question -> answer(question, things))
                        .toList(),
                IntStream.rangeClosed(2020, 2026)
                        .mapToObj(year -> new Annual(year, null))
                        .toList());
    }

    private static Answer answer(Question question, int things) {
        var years = new TreeMap<Integer, Reckoned>();
        var items = IntStream.range(0, things)
                .mapToObj(i -> new Item(
                        null,
                        new Words("Sample thing " + i + " with a name of some length", "Образец " + i),
                        null,
                        "/rehearsal/meetings/sample-" + i,
                        When.between(DAY, DAY),
                        i % 3 > 0,
                        null,
                        List.of("SEED-1")))
                .toList();
        for (int year = 2020; year <= 2026; year++)
            years.put(
                    year,
                    new Reckoned(
                            year == 2022 ? null : BigDecimal.valueOf(10 + year % 7),
                            null,
                            null,
                            items,
                            List.of(new Printed("9", 9, "¶4", List.of("SEED-1"))),
                            1));
        return new Answer(question, years);
    }
}
