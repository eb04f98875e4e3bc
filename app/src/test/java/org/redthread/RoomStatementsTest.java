package org.redthread;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redthread.record.RecordFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A page asks ten statements at most, the one that tells the database who reads among them.
@SpringBootTest
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, CountedStatements.class})
class RoomStatementsTest {

    @Autowired
    MockMvcTester browser;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/budapest-process/meetings",
                "/budapest-process/meetings/som-2019",
                "/budapest-process/meetings/som-33",
                "/prague-process/meetings/core-group-1",
                "/budapest-process/calendar?year=2019&party=TUR",
                "/budapest-process/attendance",
                "/budapest-process/texts",
                "/budapest-process/texts/istanbul-commitments-2019",
                "/budapest-process/texts/declaration-2024",
                "/budapest-process/texts/lines",
                "/budapest-process/projects",
                "/budapest-process/projects/support",
                "/prague-process/profiles",
                "/check"
            })
    void a_page_asks_ten_statements_at_most(String page) {
        for (var language : new String[] {"/en", "/ru"}) {
            var address = language + page;
            assertThat(CountedStatements.during(
                            () -> assertThat(browser.get().uri(address)).hasStatusOk()))
                    .as(address)
                    .isLessThanOrEqualTo(10);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dialogue, budapest-process",
        "body, budapest-process/som",
        "party, TUR",
        "meeting, budapest-process/som-2019",
        "meeting, budapest-process/som-33",
        "text, budapest-process/istanbul-declaration-2013",
        "text, budapest-process/zero-drafts-2023",
        "project, budapest-process/support"
    })
    void a_knot_asks_ten_statements_at_most(String kind, String key) {
        a_page_asks_ten_statements_at_most("/thread/" + kind + "/" + RecordFile.id(kind, key));
    }
}
