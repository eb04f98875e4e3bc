package org.redthread.dialogues.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redthread.PostgresConfiguration;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
class DialoguePagesTest {

    private static final Logger LOG = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");

    /// The statement at the head of every transaction, which does not go through the template.
    private static final int TELLING_WHO_READS = 1;

    @Autowired
    MockMvcTester browser;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/budapest-process",
                "/budapest-process/participation",
                "/budapest-process/bodies",
                "/budapest-process/bodies/see-wg",
                "/budapest-process/bodies/reference-group",
                "/budapest-process/cycles",
                "/budapest-process/contradictions",
                "/budapest-process/secretariat",
                "/prague-process",
                "/prague-process/participation",
                "/prague-process/bodies",
                "/prague-process/bodies/core-group",
                "/prague-process/contradictions",
                "/prague-process/secretariat",
                "/rehearsal",
                "/rehearsal/participation",
                "/rehearsal/bodies",
                "/rehearsal/bodies/drafting-group",
                "/rehearsal/cycles",
                "/rehearsal/contradictions",
                "/rehearsal/secretariat",
                "/parties",
                "/parties?group=european-union",
                "/parties/TUR",
                "/parties/XKX",
                "/parties/EUAA",
                "/sources",
                "/sources/SEED-1",
                "/sources/WIKITIA"
            })
    void every_page_answers_in_both_languages_and_for_other_days_with_ten_statements_at_most(String address) {
        var question = address.contains("?") ? "&" : "?";
        for (var asked : new String[] {
            "/en" + address,
            "/ru" + address + question + "as-of=2019-12-04",
            "/en" + address + question + "as-of=1990-01-01"
        })
            assertThat(browser.get().uri(asked))
                    .as(asked)
                    .hasStatusOk()
                    .bodyText()
                    .contains("</html>");
    }

    @Test
    void the_page_of_december_2019_is_another_than_that_of_today() {
        assertThat(browser.get().uri("/en/budapest-process?as-of=2019-12-04"))
                .bodyText()
                .contains(
                        "Turkey",
                        "Working Group on the Black Sea Region",
                        "Implementation plan",
                        "Friends of the Chair")
                .doesNotContain("Reference Group", "Türkiye</a>", "Law Enforcement");
        assertThat(browser.get().uri("/en/budapest-process?as-of=2026-11-22"))
                .bodyText()
                .contains("Türkiye", "Reference Group", "Law Enforcement")
                .doesNotContain("Friends of the Chair");
        assertThat(browser.get().uri("/en/budapest-process/participation?as-of=2019-12-04"))
                .bodyText()
                .contains("European Asylum Support Office", "Afghanistan")
                .doesNotContain("Lebanon</a></th>");
    }

    @Test
    void a_disputed_beginning_and_a_disputed_total_are_marked() {
        assertThat(browser.get().uri("/en/budapest-process")).bodyText().contains("class=\"disputed\"", "1991", "1993");
        assertThat(browser.get().uri("/en/prague-process/participation"))
                .bodyText()
                .contains("class=\"disputed\"", ">50<", ">49<");
    }

    @Test
    void a_designation_follows_the_name_with_its_footnote() {
        assertThat(browser.get().uri("/en/prague-process/participation"))
                .bodyText()
                .contains(">Kosovo</a><a href=\"#designations\">*</a>", "UNSCR 1244/1999");
        assertThat(browser.get().uri("/ru/prague-process/participation"))
                .bodyText()
                .contains("Косово", "1244 (1999)");
    }

    @Test
    void the_rehearsal_says_on_every_page_that_it_is_a_sample() {
        for (var page : new String[] {"", "/participation", "/bodies", "/cycles", "/contradictions", "/secretariat"})
            assertThat(browser.get().uri("/en/rehearsal" + page)).bodyText().contains("sample-band");
    }

    @Test
    void both_sides_of_a_contradiction_stand_beside_each_other_with_their_sources() {
        assertThat(browser.get().uri("/en/budapest-process/contradictions"))
                .bodyText()
                .contains("36 countries", "34 countries", "/en/sources/BP-NEWS-2017", "/en/sources/TR-2017");
    }

    @Test
    void a_source_shows_what_the_record_has_from_it() {
        assertThat(browser.get().uri("/en/sources/BP-GOV"))
                .bodyText()
                .contains("Governance", "Budapest Process", "/en/budapest-process", "1993");
        assertThat(browser.get().uri("/en/sources/BP-64")).bodyText().contains("noted shortened, leads nowhere");
    }

    @Test
    void a_party_shows_its_names_over_time_and_its_part_in_dialogues() {
        assertThat(browser.get().uri("/en/parties/TUR"))
                .bodyText()
                .contains("Turkey", "Türkiye", "Budapest Process: Chair", "listed as participating, as “Turkey”");
    }

    @Test
    void what_is_not_there_is_not_found_and_what_cannot_be_read_is_refused() {
        assertThat(browser.get().uri("/en/bali-process")).hasStatus(404);
        assertThat(browser.get().uri("/ru/bali-process/bodies")).hasStatus(404);
        assertThat(browser.get().uri("/en/budapest-process/bodies/nobody")).hasStatus(404);
        assertThat(browser.get().uri("/en/parties/XYZ")).hasStatus(404);
        assertThat(browser.get().uri("/en/parties?group=nobody")).hasStatus(404);
        assertThat(browser.get().uri("/en/sources/NOBODY-1")).hasStatus(404);
        assertThat(browser.get().uri("/xx/budapest-process")).hasStatus(404);
        assertThat(browser.get().uri("/en/budapest-process?as-of=yesterday")).hasStatus(400);
    }
}
