package org.redthread.meetings.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The figures here were counted by hand from the lists in `record/meetings.yaml`.
@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
class AttendanceTest {

    @Autowired
    MockMvcTester browser;

    @Test
    void a_party_is_counted_once_a_meeting_and_a_year_without_a_list_is_a_gap() throws Exception {
        var table = csv("/en/budapest-process/attendance.csv");
        assertThat(figure(table, "TUR", "2019")).isEqualTo("1");
        assertThat(figure(table, "TUR", "2022"))
                .as("a list of 2022 is on record, and Türkiye is not on it")
                .isEqualTo("0");
        assertThat(figure(table, "TUR", "2023")).isEqualTo("1");
        assertThat(figure(table, "AUT", "2022")).isEqualTo("1");
        assertThat(figure(table, "AUT", "2023"))
                .as("printed twice in the list of 2023")
                .isEqualTo("1");
        for (var year : List.of("1991", "2003", "2013", "2018", "2024"))
            assertThat(figure(table, "AUT", year + " (no list on record)"))
                    .as(year)
                    .isEmpty();
        assertThat(csv("/ru/prague-process/attendance.csv"))
                .anyMatch(row -> row.getFirst().contains("Польша"));
        var prague = csv("/en/prague-process/attendance.csv");
        assertThat(figure(prague, "POL", "2012")).isEqualTo("1");
        assertThat(figure(prague, "SWE", "2012")).isEqualTo("1");
        assertThat(prague).as("absent in 2012, and on no other list").noneMatch(row -> row.contains("TUR"));
    }

    @Test
    void each_figure_opens_what_it_was_counted_from() throws Exception {
        var page = page("/en/budapest-process/attendance");
        assertThat(page)
                .contains(
                        "<a href=\"/en/budapest-process/meetings/som-2019#attendance\">1</a>",
                        "<a href=\"#lists-2022\">0</a>",
                        "<a href=\"#lists-2019\">37</a>",
                        "<a href=\"#lists-2023\">37</a>",
                        "<a href=\"#lists-2019\">11</a>",
                        "id=\"lists-2019\"",
                        "/en/budapest-process/meetings/som-2019#attendance",
                        "no list on record");
        assertThat(page("/en/prague-process/attendance")).contains("<a href=\"#lists-2012\">17</a>");
        assertThat(page("/en/budapest-process/calendar?party=TUR&year=2019"))
                .contains("stands on 1 list of attendance");
    }

    @Test
    void a_body_is_counted_alone() throws Exception {
        var som = page("/en/budapest-process/attendance?body=som");
        assertThat(som).contains("/meetings/som-2019#attendance").doesNotContain("donor-visit-2022");
        assertThat(page("/en/budapest-process/attendance?body=ministerial")).contains("Nothing to count");
        assertThat(browser.get().uri("/en/budapest-process/attendance?body=nobody"))
                .hasStatus(400);
    }

    @Test
    void what_was_held_after_the_day_is_not_counted() throws Exception {
        assertThat(page("/en/budapest-process/attendance?as-of=2019-12-31"))
                .contains("#lists-2019")
                .doesNotContain("#lists-2023");
    }

    @Test
    void the_table_can_be_taken_away() {
        var book = browser.get().uri("/ru/budapest-process/attendance.xlsx").exchange();
        assertThat(book).hasStatusOk();
        assertThat(book.getResponse().getContentType()).contains("spreadsheetml");
        assertThat(book.getResponse().getContentAsByteArray()).startsWith('P', 'K');
        assertThat(browser.get().uri("/en/budapest-process/attendance.pdf")).hasStatus(404);
    }

    private String page(String uri) throws Exception {
        var answer = browser.get().uri(uri).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private List<List<String>> csv(String uri) throws Exception {
        var rows = new ArrayList<List<String>>();
        for (var line : page(uri).split("\r\n")) rows.add(List.of(line.split(",", -1)));
        return rows;
    }

    private static String figure(List<List<String>> table, String key, String head) {
        var column = table.getFirst().indexOf(head);
        assertThat(column).as("%s in %s", head, table.getFirst()).isPositive();
        return table.stream()
                .filter(row -> row.get(1).equals(key))
                .findFirst()
                .orElseThrow()
                .get(column);
    }
}
