package org.redthread;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redthread.record.RecordFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Pages of texts, projects, profiles and proofs, in both languages, for everything that the data files name.
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
class RecordPagesTest {

    @Autowired
    MockMvcTester browser;

    @ParameterizedTest
    @ValueSource(strings = {"texts/text", "projects/project"})
    void everything_of_a_file_has_a_line_in_its_list_and_a_page_in_both_languages(String room) throws Exception {
        var place = room.substring(0, room.indexOf('/'));
        var field = room.substring(room.indexOf('/') + 1);
        for (var dialogue : new String[] {"budapest-process", "prague-process"}) {
            var list = page("/en/" + dialogue + "/" + place);
            for (var entry : RecordFile.open(place + ".yaml").entries(dialogue)) {
                var address = "/" + dialogue + "/" + place + "/" + entry.text(field);
                assertThat(list).contains("\"/en" + address + "\"");
                assertThat(page("/ru" + address)).contains("lang=\"en\"");
                assertThat(page("/en" + address)).contains(entry.texts("src").getFirst());
            }
        }
    }

    @Test
    void goals_that_moved_stand_in_one_row_by_their_words() throws Exception {
        assertThat(page("/en/budapest-process/texts"))
                .contains("By words in the title", "International protection", "/texts/call-for-action-2019#goal-6");
    }

    @Test
    void a_budget_that_nobody_recorded_is_left_visibly_empty() throws Exception {
        assertThat(page("/en/budapest-process/projects/support")).contains("not recorded", "older page", "in dispute");
        assertThat(page("/en/budapest-process/projects/protect")).contains("€9,000,000, €5,000,000");
    }

    @Test
    void sixteen_profiles_stand_beside_each_other_and_the_rule_of_silence_names_its_meeting() throws Exception {
        assertThat(page("/en/prague-process/profiles"))
                .contains("final and endorsed", "under preparation", "/prague-process/meetings/som-2015-07")
                .contains(">10<", ">12<");
        assertThat(page("/ru/prague-process/profiles")).contains("Армения", "завершён и одобрен");
    }

    @Test
    void a_text_or_project_that_is_not_on_record_is_not_found() {
        assertThat(browser.get().uri("/en/budapest-process/texts/none")).hasStatus(404);
        assertThat(browser.get().uri("/en/budapest-process/projects/none")).hasStatus(404);
        assertThat(browser.get().uri("/en/nowhere/profiles")).hasStatus(404);
    }

    private String page(String uri) throws Exception {
        var answer = browser.get().uri(uri).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }
}
