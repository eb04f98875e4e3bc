package org.redthread.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yaml.snakeyaml.Yaml;

/// The page of goals side by side, with the real record; what it counts is counted here a second time, from the file.
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
class LinesPageTest {

    private static final String LINES = "/budapest-process/texts/lines";
    private static final String TODAY = "as-of=2026-11-22";
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    @Autowired
    MockMvcTester browser;

    @Test
    void without_a_word_the_three_texts_stand_side_by_side_whose_goals_are_all_known() {
        var page = page("/en" + LINES + "?" + TODAY);
        assertThat(page.select("#goals thead th a").eachText()).containsExactly("2013", "2019", "2024");
        assertThat(page.select("input[name=text][checked]").eachAttr("value"))
                .containsExactly("istanbul-declaration-2013", "call-for-action-2019", "declaration-2024");
        var cells = page.select("#goals tbody td");
        assertThat(cells).hasSize(6 * 3);
        for (var title : List.of("istanbul-declaration-2013", "call-for-action-2019"))
            for (var goal : goals(title))
                assertThat(page.select("#goals").text()).contains(goal);
    }

    @Test
    void the_move_of_international_protection_is_said_in_words_and_not_by_colour_alone() {
        var row = row(page("/en" + LINES + "?" + TODAY), "international protection");
        assertThat(row)
                .contains("6 → 5", "moved from number 6 to number 5", "inserted: , durable solutions", "inferred");
    }

    @Test
    void numbers_that_moved_are_as_many_as_the_file_has() {
        var before = goals("istanbul-declaration-2013");
        var after = goals("call-for-action-2019");
        var moved = before.stream()
                .filter(goal -> before.indexOf(goal) != after.indexOf(goal))
                .count();
        var page = page("/en" + LINES + "?text=istanbul-declaration-2013&text=call-for-action-2019&" + TODAY);
        assertThat(page.select("#numbers .counted").eachText())
                .anyMatch(tally -> tally.startsWith(moved + " under another number"))
                .anyMatch(tally -> tally.startsWith((before.size() - moved) + " unchanged"))
                .hasSize(2);
        assertThat(page.select("svg .slack")).hasSize(before.size());
        assertThat(page.select("svg text")).hasSize(2 * before.size() + 2);
    }

    @Test
    void what_is_said_on_record_cites_its_source_and_what_is_not_is_marked() {
        var page = page("/en" + LINES + "?text=call-for-action-2019&text=zero-drafts-2023&" + TODAY);
        assertThat(row(page, "international protection"))
                .contains("said on record", "A5", "SEED-1", "BP-COMMIT")
                .doesNotContain("inferred");
        assertThat(page.select("#goals .blank")).hasSize(5);
        assertThat(page.select("svg .path:not(.slack)")).hasSize(1);
        assertThat(page.select("#contradictions .state").eachText()).contains("A5", "B14");
    }

    @Test
    void what_the_source_says_of_all_goals_together_is_said_once() {
        var page = page("/en" + LINES + "?" + TODAY);
        assertThat(page.select("#rule li:last-child").text()).contains("all six goals together", "BP-COMMIT");
    }

    @Test
    void on_a_day_between_two_texts_there_is_no_more_than_there_was() {
        var page = page("/en" + LINES + "?as-of=2019-12-31");
        assertThat(page.select("#goals thead th a").eachText()).containsExactly("2013", "2019");
        assertThat(page.text()).doesNotContain("durable solutions");
        var earlier = page("/en" + LINES + "?as-of=2018-12-31");
        assertThat(earlier.select("#goals .blank").text()).contains("31 December 2018");
        assertThat(earlier.select("input[name=text]")).isEmpty();
    }

    @Test
    void a_text_that_had_not_been_made_is_named_and_left_out() {
        var page = page("/en" + LINES + "?text=call-for-action-2019&text=declaration-2024&as-of=2019-12-31");
        assertThat(page.select(".front").text()).contains("Not made by 31 December 2019", "Call for Action 2025");
    }

    @Test
    void one_text_or_four_are_not_set_side_by_side_and_the_reader_is_told() {
        for (var asked : List.of(
                "text=declaration-2024",
                "text=istanbul-declaration-2013&text=call-for-action-2019&text=zero-drafts-2023&text=declaration-2024"))
            assertThat(page("/en" + LINES + "?" + asked + "&" + TODAY).select("#text-error"))
                    .hasSize(1);
    }

    @Test
    void a_text_that_no_line_has_is_an_address_that_cannot_be_read() {
        assertThat(browser.get().uri("/en" + LINES + "?text=strategy-2014")).hasStatus(400);
        assertThat(browser.get().uri("/en" + LINES + "?text=' or 1=1")).hasStatus(400);
    }

    @Test
    void a_dialogue_without_goals_has_nothing_to_set_side_by_side() {
        assertThat(page("/en/rehearsal/texts/lines").select("#goals .blank")).hasSize(1);
        assertThat(page("/en/prague-process/texts/lines?" + TODAY)
                        .select("#goals thead th a")
                        .eachText())
                .containsExactly("2009", "2011");
    }

    @Test
    void the_page_speaks_russian() {
        var page = page("/ru" + LINES + "?" + TODAY);
        page.select("[lang=en], .ref, title").remove();
        assertThat(page.select("#goals .tie").eachText())
                .contains("без изменений", "часть цели 1", "изложена иначе")
                .allMatch(tag -> CYRILLIC.matcher(tag).find());
        assertThat(page.select("main").text()).doesNotContain("texts.", "goal");
    }

    private Document page(String uri) {
        var answer = browser.get().uri(uri).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(Document page, String words) {
        return page.select("#goals tbody tr").stream()
                .map(row -> row.text())
                .filter(row -> row.contains(words))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<String> goals(String text) {
        Map<String, List<Map<String, Object>>> file =
                new Yaml().load(LinesPageTest.class.getResourceAsStream("/record/texts.yaml"));
        return file.getOrDefault("budapest-process", List.of()).stream()
                .filter(entry -> text.equals(entry.get("text")))
                .map(entry -> (List<String>) entry.getOrDefault("goals", List.of()))
                .findFirst()
                .orElseThrow();
    }
}
