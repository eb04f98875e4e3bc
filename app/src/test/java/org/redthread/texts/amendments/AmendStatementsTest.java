package org.redthread.texts.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redthread.CountedStatements;
import org.redthread.PostgresConfiguration;
import org.redthread.meetings.Rehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A delegation's pages ask ten statements at most, the forms that come back among them.
@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, CountedStatements.class, Rehearsal.class, Delegation.class})
class AmendStatementsTest {

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Delegation delegation;

    @Autowired
    MockMvcTester browser;

    @Test
    void the_text_the_list_and_what_is_refused_ask_ten_statements_at_most() {
        var text = rehearsal.aText(Delegation.WORDS);
        var before = delegation.aRoundOf(text);
        var at = delegation.identity("poland", before, "once a year");
        var overtaken = delegation.form("poland", before, at, "AMEND");
        overtaken.put("words", "The parties meet every month.");
        var revised = Delegation.WORDS.replace("once a year", "at times");
        assertThat(rehearsal.send(
                        "secretariat", text + "/versions", Map.of("language", "en", "base", "0", "words", revised)))
                .hasStatus(303);
        delegation.close(before);
        var round = delegation.aRoundOf(text);
        var poland = rehearsal.enter("poland");
        assertThat(delegation.amend("poland", round, "in pairs", "in groups")).hasStatus(303);
        for (var page : List.of(
                text,
                round + "/amend",
                round + "/amend?at=" + at,
                round + "/proposals",
                round + "/proposals?share=" + delegation.edits("poland", round).getFirst()))
            assertThat(CountedStatements.during(() -> assertThat(
                                    browser.get().uri("/en/rehearsal" + page).cookie(poland))
                            .hasStatusOk()))
                    .as(page)
                    .isLessThanOrEqualTo(10);
        assertThat(CountedStatements.during(
                        () -> assertThat(rehearsal.send(poland, round + "/proposals/submit", Map.of()))
                                .hasStatus(422)))
                .as("a refused act")
                .isLessThanOrEqualTo(10);
        assertThat(CountedStatements.during(() -> assertThat(rehearsal.send(poland, round + "/amend", overtaken))
                        .hasStatus(422)))
                .as("a form that a version overtook")
                .isLessThanOrEqualTo(10);
    }
}
