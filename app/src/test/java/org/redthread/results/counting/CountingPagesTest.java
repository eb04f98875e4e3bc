package org.redthread.results.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redthread.CountedStatements;
import org.redthread.PostgresConfiguration;
import org.redthread.meetings.Rehearsal;
import org.redthread.plans.living.Change;
import org.redthread.plans.living.Field;
import org.redthread.plans.living.Item;
import org.redthread.plans.living.Keeper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, Keeper.class, CountedStatements.class})
class CountingPagesTest {

    private static final String CYCLE = "/budapest-process/results?cycle=2019-2024";
    private static final String COUNTED = "/budapest-process/results/counted/";

    @Autowired
    MockMvcTester browser;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Keeper keeper;

    @Test
    void meetings_of_2023_are_six_by_one_source_and_eight_by_another() throws Exception {
        var page = Jsoup.parse(body("/en" + COUNTED + "meetings-held?cycle=2019-2024&year=2023"));
        var prints = page.select("#printed tbody tr");
        assertThat(prints.get(0).select("th").text()).isEqualTo("8");
        assertThat(prints.get(0).select("a").attr("href")).contains("/sources/BP-2023");
        assertThat(prints.get(1).select("th").text()).isEqualTo("6");
        assertThat(prints.get(1).text()).contains("SEED-1 ¶4");
        var counted = page.select("#items tbody tr");
        assertThat(prints.get(2).select("th").text())
                .as("what we count stands beside, under neither")
                .isEqualTo(String.valueOf(counted.size()));
        assertThat(counted)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.text()).contains("2023"));
    }

    @Test
    void a_year_without_a_record_is_silent_and_not_nought() throws Exception {
        var page = Jsoup.parse(body("/en" + CYCLE));
        var years = page.select("#annual tbody tr");
        assertThat(years.select("th").eachText()).containsExactly("2019", "2020", "2021", "2022", "2023", "2024");
        assertThat(years.get(2).select("td").eachText()).containsExactly("not recorded", "not recorded");
        assertThat(years.get(4).text()).contains("91", "37", "printed 38");
        assertThat(page.select("#annual svg desc").text()).contains("2021: not recorded", "2023: 37 countries");
        assertThat(page.select("#annual svg path.silent")).isNotEmpty();
        assertThat(page.select("#indicators tbody th").text()).contains("Offers kept");
        assertThat(row(page.body().html(), "Offers kept")).contains("nothing on record");
    }

    @Test
    void a_figure_opens_what_it_counted() throws Exception {
        var first = Jsoup.parse(body("/en" + COUNTED + "countries?cycle=2019-2024&year=2019"));
        assertThat(first.select("#items tbody tr").size()).isGreaterThan(30);
        assertThat(first.expectFirst("#items tbody th a").attr("href")).startsWith("/en/budapest-process/meetings/");
        assertThat(first.select("#items tbody th").eachText())
                .contains("Afghanistan")
                .isSorted();
        var silent = Jsoup.parse(body("/en" + COUNTED + "countries?cycle=2019-2024&year=2021"));
        assertThat(silent.select("#items .empty").text()).contains("nothing on record to count from");
    }

    @Test
    void whoever_came_before_is_not_there_for_the_first_time() throws Exception {
        var rows = Jsoup.parse(body("/en" + COUNTED + "first-time?cycle=2019-2024&year=2023"))
                .select("#items tbody tr");
        var counted =
                rows.stream().filter(row -> !row.text().contains("not counted")).toList();
        assertThat(counted).hasSizeLessThan(rows.size());
        assertThat(rows).anySatisfy(row -> assertThat(row.text()).contains("Austria", "not counted"));
    }

    @Test
    void every_question_can_be_asked_as_of_a_day_and_in_both_languages() {
        for (var question : Question.values())
            for (var language : new String[] {"/en", "/ru"})
                assertThat(open(language + "/prague-process/results/counted/" + question.slug() + "?as-of=2015-06-01"))
                        .as(question.slug())
                        .hasStatusOk();
        assertThat(open("/en/prague-process/results/counted/profiles-endorsed?as-of=2013-01-01"))
                .bodyText()
                .contains("75 %", "12 of 16");
        assertThat(open("/en/prague-process/results/counted/profiles-endorsed?as-of=2009-01-01"))
                .bodyText()
                .contains("nothing on record to count from");
    }

    @Test
    void a_reader_counts_what_the_reader_may_see() throws Exception {
        var plan = keeper.changed(
                keeper.aPlan(),
                Change.add(Item.ACTION_POINT, Map.of(Field.NUMBER, "1.1", Field.GOAL, "1", Field.WORDS, "Share notes")),
                Change.add(Item.ACTION_POINT, Map.of(Field.NUMBER, "1.2", Field.GOAL, "1", Field.WORDS, "Report")),
                Change.add(Item.ACTIVITY, Map.of(Field.TITLE, "Round table", Field.POINTS, "1.1")));
        var inside = points("secretariat");
        assertThat(inside.select("tr:contains(" + plan.title() + ", 1.1)").text())
                .contains("Share notes", "counted");
        assertThat(inside.select("tr:contains(" + plan.title() + ", 1.2)").text())
                .contains("not counted");
        assertThat(points(null).text()).doesNotContain(plan.title());
    }

    private Element points(@Nullable String who) throws Exception {
        var page = rehearsal.open(who, "/results/counted/points-served");
        return Jsoup.parse(page.getResponse().getContentAsString()).expectFirst("#items");
    }

    @Test
    void what_cannot_be_asked_is_said_so() {
        for (var none : List.of(
                "/en/budapest-process/results?cycle=1999-2001",
                "/en/budapest-process/results/counted/coffee",
                "/en/budapest-process/results/counted/meetings-held?cycle=2019-2024&year=1812",
                "/en/nowhere/results")) assertThat(open(none)).as(none).hasStatus(404);
        for (var odd : List.of(
                "/en/budapest-process/results/counted/meetings-held?year=x",
                "/en/budapest-process/results/counted/meetings-held?page=0",
                "/en/budapest-process/results/counted/meetings-held?page=9999",
                "/en/budapest-process/results?as-of=soon"))
            assertThat(open(odd)).as(odd).hasStatus(400);
    }

    @Test
    void what_is_seen_is_taken_away_as_csv_and_json() throws Exception {
        assertThat(body("/en/budapest-process/results/counted.csv?cycle=2019-2024"))
                .contains("Meetings held,meetings-held,2023,", "\"8, 6\",\"BP-2023, SEED-1\",in dispute");
        assertThat(body("/en" + COUNTED + "meetings-held.csv?cycle=2019-2024&year=2019"))
                .contains("counted,", "/en/budapest-process/meetings/som-2019");
        assertThat(open("/api/v1/dialogues/budapest-process/results?cycle=2019-2024"))
                .bodyJson()
                .extractingPath("$.figures[?(@.question=='meetings-held' && @.year==2023)].verdict")
                .asArray()
                .containsExactly("DISPUTED");
        assertThat(open("/api/v1/dialogues/budapest-process/results/countries?cycle=2019-2024&year=2021"))
                .bodyJson()
                .extractingPath("$.figure.value")
                .isNull();
        assertThat(open("/api/v1/dialogues/budapest-process/results/coffee")).hasStatus(404);
    }

    @Test
    void a_page_asks_ten_statements_at_most() {
        for (var page : List.of("/results", "/results/counted/countries", "/results/counted/points-served"))
            for (var who : new String[] {"secretariat", null}) {
                var as = who == null ? null : rehearsal.enter(who);
                rehearsal.openAgain(as, page);
                assertThat(CountedStatements.during(() -> rehearsal.openAgain(as, page)))
                        .as(page)
                        .isLessThanOrEqualTo(10);
            }
        assertThat(CountedStatements.during(() -> open("/en" + CYCLE))).isLessThanOrEqualTo(10);
    }

    private MvcTestResult open(String address) {
        return browser.get().uri(address).exchange();
    }

    private String body(String address) throws Exception {
        var answer = open(address);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private static String row(String page, String name) {
        return Jsoup.parse(page).select("#indicators tbody tr").stream()
                .filter(row -> row.text().contains(name))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
