package org.redthread.results.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.redthread.CountedStatements;
import org.redthread.PostgresConfiguration;
import org.redthread.meetings.Rehearsal;
import org.redthread.office.Judge;
import org.redthread.office.Reading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, CountedStatements.class})
class ReportPagesTest {

    private static final String OF_2023 = "/en/budapest-process/results/reports/2023";
    private static final String OURS = "/results/reports/2026";

    @Autowired
    MockMvcTester browser;

    @Autowired
    Rehearsal rehearsal;

    @Test
    void the_report_of_2023_shows_six_meetings_by_one_source_and_eight_by_another() throws Exception {
        var page = parsed(open(OF_2023));
        var meetings = page.expectFirst("#overview tbody tr");
        assertThat(meetings.select("td").get(1).select("div").eachText()).containsExactly("8 BP-2023", "6 SEED-1 ¶4");
        assertThat(meetings.text()).contains("in dispute");
        assertThat(page.select("#overview tbody tr").text())
                .contains("Offers kept not recorded", "Distinct countries taking part");
        assertThat(page.select("#meetings-held details tbody tr")).isNotEmpty();
        assertThat(page.select("#annual svg desc").text()).contains("2023: 37 countries, 91 participants");
    }

    @Test
    void it_leaves_as_word_and_as_a_pdf_that_everybody_can_read() throws Exception {
        var word = open(OF_2023 + "/report.docx").getResponse().getContentAsByteArray();
        assertThat(Reading.docx(word)).contains("Annual results 2023", "BP-2023", "SEED-1", "media/picture1.png");
        var pdf = open(OF_2023 + "/report.pdf").getResponse().getContentAsByteArray();
        assertThat(Judge.faults(pdf)).isEmpty();
        assertThat(Reading.pdf(pdf)).contains("Annual results 2023", "Meetings held", "in dispute", "37");
        var russian = open(OF_2023.replace("/en/", "/ru/") + "/report.pdf")
                .getResponse()
                .getContentAsByteArray();
        assertThat(Judge.faults(russian)).isEmpty();
        assertThat(Reading.pdf(russian)).contains("Итоги 2023 года");
    }

    @Test
    void an_issue_stays_as_it_was_and_stands_in_the_register() throws Exception {
        assertThat(rehearsal.send("poland", OURS, Map.of())).hasStatus(403);
        assertThat(rehearsal.open("poland", OURS)).bodyText().doesNotContain("Issue it");
        assertThat(rehearsal.open("secretariat", OURS)).bodyText().contains("Issue it");
        var issued = rehearsal.send("secretariat", OURS, Map.of());
        assertThat(issued).hasStatus(303).hasHeader("Location", "/en/rehearsal" + OURS + "#issues");
        assertThat(rehearsal.send("secretariat", OURS, Map.of()).getResponse().getRedirectedUrl())
                .as("it says what the newest one says")
                .endsWith("?same=true#issues");
        assertThat(rehearsal.open(null, OURS + "/1")).hasStatusOk().bodyText().contains("Issue 1 of", "by Secretariat");
        assertThat(rehearsal.open(null, OURS + "/1/report.pdf")).hasStatusOk();
        assertThat(rehearsal.open(null, "/documents")).bodyText().contains("Annual results 2026, issue 1");
        assertThat(rehearsal.open(null, OURS + "/2")).hasStatus(404);
    }

    @Test
    void a_figure_of_an_earlier_cycle_opens_the_list_it_was_counted_from() {
        var links =
                parsed(open(OF_2023)).select("#overview a.counted, #overview a.figure, #overview td a[href*=counted]");
        assertThat(links).isNotEmpty();
        for (var link : links.eachAttr("href")) assertThat(open(link)).as(link).hasStatusOk();
    }

    @Test
    void what_was_not_asked_for_well_is_not_there() {
        for (var none : List.of("1812", "2999", "2023/7", "2023/report.exe", "2023/report.html", "20233"))
            assertThat(open(OF_2023.replace("2023", none))).as(none).hasStatus(404);
    }

    @Test
    void a_page_asks_ten_statements_at_most() {
        open(OF_2023);
        assertThat(CountedStatements.during(() -> open(OF_2023))).isLessThanOrEqualTo(10);
        var as = rehearsal.enter("secretariat");
        rehearsal.openAgain(as, OURS);
        assertThat(CountedStatements.during(() -> rehearsal.openAgain(as, OURS)))
                .isLessThanOrEqualTo(10);
    }

    private MvcTestResult open(String address) {
        return browser.get().uri(address).exchange();
    }

    private static Document parsed(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
