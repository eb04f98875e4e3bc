package org.redthread.results.collecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redthread.CountedStatements;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogues;
import org.redthread.meetings.Rehearsal;
import org.redthread.results.frameworks.Period;
import org.redthread.results.values.Told;
import org.redthread.results.values.Values;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, CountedStatements.class})
class CoursePagesTest {

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Collecting collecting;

    @Autowired
    Values values;

    @Autowired
    Dialogues dialogues;

    @Autowired
    Access access;

    @Autowired
    TransactionOperations transaction;

    private CollectionCycle cycle;
    private String address;

    @BeforeEach
    void values() {
        cycle = as(() -> collecting.of(dialogues.get("rehearsal")).getFirst());
        address = "/collecting/" + cycle.period() + "/indicators/";
        if (!as(() -> collecting.course(cycle, "2.1").upTo()).isEmpty()) return;
        var tellers = as(() -> collecting.dashboard(cycle, cycle.due()).answered()).stream()
                .map(Answered::teller)
                .toList();
        tell("2.1", tellers.get(0), "2025-Q1", "100", null);
        tell("2.1", tellers.get(1), "2025-Q1", "7", null);
        tell("2.1", tellers.get(0), "2025-Q3", "40", null);
        tell("1.1", tellers.get(0), "2025-Q1", "40", "50");
        tell("1.1", tellers.get(1), "2025-Q2", "10", "50");
    }

    private void tell(String number, int teller, String period, String value, @Nullable String whole) {
        var series =
                as(() -> collecting.course(cycle, number)).indicator().series().id();
        for (var kind : List.of(Told.Kind.VERIFIED, Told.Kind.REPORTED)) {
            if (kind == Told.Kind.REPORTED && whole != null) continue;
            var told = new Told(
                    series,
                    teller,
                    0,
                    kind,
                    Period.read(period).orElseThrow(),
                    new BigDecimal(value),
                    whole == null ? null : new BigDecimal(whole),
                    null);
            assertThat(as(() -> values.tell(dialogues.get("rehearsal"), told, null)))
                    .isEmpty();
        }
    }

    @Test
    void what_each_period_adds_comes_together_and_a_quarter_of_silence_takes_its_room() {
        var rows = page(null, address + "2.1").select("#course tbody tr");
        assertThat(rows.get(0).select("th, td").eachText()).containsExactly("2025-Q1", "107", "2", "107", "–");
        assertThat(rows.get(1).select("th, td").eachText()).containsExactly("2025-Q2", "–", "0", "–", "–");
        assertThat(rows.get(2).select("th, td").eachText()).containsExactly("2025-Q3", "40", "1", "147", "–");
        assertThat(rows.select("th:contains(2026) ~ td:last-child").eachText()).contains("400");
    }

    @Test
    void shares_are_parts_of_wholes_with_the_last_word_of_each_party() {
        var rows = page(null, address + "1.1").select("#course tbody tr");
        assertThat(rows.get(0).select("td").get(2).text()).isEqualTo("80 %");
        assertThat(rows.get(1).select("td").get(0).text()).as("of the quarter").isEqualTo("20 %");
        assertThat(rows.get(1).select("td").get(2).text()).as("50 of 100").isEqualTo("50 %");
    }

    @Test
    void what_was_reported_is_its_partys_and_the_secretariats() {
        assertThat(page(null, address + "2.1").select("#course thead th").eachText())
                .doesNotContain("As reported");
        assertThat(page("secretariat", address + "2.1")
                        .select("#course thead th")
                        .eachText())
                .contains("As reported");
    }

    @Test
    void the_end_of_the_course_is_what_the_dashboard_says() {
        for (var number : List.of("1.1", "2.1")) {
            var soFar = as(() -> collecting.dashboard(cycle, cycle.due())).rows().stream()
                    .filter(row -> row.indicator().number().equals(number))
                    .findFirst()
                    .orElseThrow()
                    .soFar();
            var course = as(() -> collecting.course(cycle, number));
            var last = course.upTo().stream()
                    .filter(each -> each.values().kind() == Told.Kind.VERIFIED)
                    .reduce((one, later) -> later)
                    .orElseThrow()
                    .values();
            assertThat(Dashboard.shown(course.indicator(), last.total(), last.totalWhole()))
                    .isEqualTo(soFar);
        }
    }

    @Test
    void pictures_have_words_and_the_same_is_a_table_and_json() {
        var page = page(null, address + "2.1");
        assertThat(page.select("#course svg").outerHtml()).contains("2025-Q3");
        assertThat(page(null, "/collecting/" + cycle.period() + "/indicators").select("#courses svg"))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(body(rehearsal.open(null, address + "2.1/course.csv")))
                .contains("2025-Q3")
                .contains("147");
        assertThat(browser.get().uri("/api/v1/dialogues/rehearsal" + address + "2.1"))
                .bodyJson()
                .extractingPath("$.periods[?(@.period=='2025-Q3')].soFar")
                .isEqualTo(List.of("147"));
        assertThat(rehearsal.open(null, address + "9.9")).hasStatus(404);
    }

    @Test
    void pages_ask_ten_statements_at_most() {
        var as = rehearsal.enter("secretariat");
        for (var page : List.of(address + "2.1", "/collecting/" + cycle.period() + "/indicators")) {
            rehearsal.openAgain(as, page);
            assertThat(CountedStatements.during(() -> rehearsal.openAgain(as, page)))
                    .as(page)
                    .isLessThanOrEqualTo(10);
        }
    }

    private <T> T as(Supplier<T> work) {
        var dialogue = dialogues.get("rehearsal").id();
        var secretariat = new Reader(null, "Test", Set.of(new Mandate(Role.SECRETARIAT, dialogue, null)));
        return access.as(secretariat, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private Document page(@Nullable String as, String at) {
        return Jsoup.parse(body(rehearsal.open(as, at)));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
