package org.redthread.meetings.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.accounts.Entrances;
import org.redthread.record.RecordFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
class OutcomeTellerTest {

    private static final String KNOT = "/thread/outcome/" + RecordFile.id("outcome", "rehearsal/rh-som-1");

    @Autowired
    MockMvcTester browser;

    @Autowired
    Entrances entrances;

    @Test
    void what_a_meeting_left_behind_is_told_on_the_thread_to_those_inside_alone() {
        var poland = new Cookie(
                "redthread",
                entrances.enter(entrances.named("poland").orElseThrow()).orElseThrow());
        assertThat(browser.get().uri("/en" + KNOT).cookie(poland))
                .hasStatusOk()
                .bodyText()
                .contains("Outcome of a meeting", "to host the next meeting", "/meetings/rh-som-1/outcomes#");
        assertThat(browser.get().uri("/en" + KNOT)).hasStatus(404);
        assertThat(browser.get().uri("/api/v1" + KNOT.replace("/thread/", "/threads/")))
                .hasStatus(404);
    }
}
