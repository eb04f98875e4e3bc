package org.redthread.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
class MeetingPagesTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Meetings meetings;

    @Test
    void the_list_shows_every_meeting_of_the_record_and_where_the_thread_breaks() throws Exception {
        var page = body("/en/budapest-process/meetings?as-of=2026-11-22");
        for (var front : meetings.of(MeetingsTest.BUDAPEST))
            assertThat(page)
                    .contains("/en/budapest-process/meetings/" + front.meeting().slug() + "?as-of");
        assertThat(page)
                .contains(
                        "numbers 18 to 20",
                        "numbers 23 to 32",
                        "33rd Senior Officials",
                        "Inferred for a meeting on record: 32");
    }

    @Test
    void a_body_filters_the_list_and_an_unknown_body_is_refused() throws Exception {
        assertThat(body("/en/budapest-process/meetings?body=ministerial"))
                .contains("ministerial-5")
                .doesNotContain("/meetings/som-33");
        assertThat(browser.get().uri("/en/budapest-process/meetings?body=nobody"))
                .hasStatus(400);
    }

    @Test
    void the_page_of_2023_shows_what_is_printed_beside_what_is_counted() throws Exception {
        assertThat(body("/en/budapest-process/meetings/som-33"))
                .contains(
                        "The number of countries printed is not the number listed",
                        "twice in the list: Austria, Australia")
                .contains("<dd>38</dd>", "<dd>39</dd>", "<dd>37</dd>", "printed again", "1st time", "2nd time", "¶1");
    }

    @Test
    void names_of_the_time_stand_as_printed_with_the_name_of_the_day_beside() throws Exception {
        assertThat(body("/en/budapest-process/meetings/som-2019?as-of=2026-11-22"))
                .contains("Turkey</a>", "now Türkiye");
        assertThat(body("/en/budapest-process/meetings/som-2019?as-of=2019-12-05"))
                .contains("Turkey</a>")
                .doesNotContain("now Türkiye");
    }

    @Test
    void on_a_day_before_it_a_meeting_has_not_been_held() throws Exception {
        assertThat(body("/en/budapest-process/meetings/som-33?as-of=2019-12-04"))
                .contains("Still to come")
                .doesNotContain("printed again");
    }

    @Test
    void every_page_of_every_meeting_opens_in_both_languages() throws Exception {
        for (var language : new String[] {"en", "ru"})
            for (var dossier : MeetingsFile.open().dossiers()) {
                var dialogue = dossier.meeting().dialogueId().equals(MeetingsTest.BUDAPEST) ? "budapest" : "prague";
                assertThat(browser.get()
                                .uri("/" + language + "/" + dialogue + "-process/meetings/"
                                        + dossier.meeting().slug()))
                        .hasStatusOk();
            }
    }

    @Test
    void a_meeting_that_is_not_on_record_is_not_found() throws Exception {
        assertThat(browser.get().uri("/en/budapest-process/meetings/som-99")).hasStatus(404);
    }

    private String body(String uri) throws Exception {
        assertThat(browser.get().uri(uri)).hasStatusOk();
        return browser.get().uri(uri).exchange().getResponse().getContentAsString();
    }
}
