package org.redthread.texts.negotiations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.meetings.Rehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Forms whose files are larger together than what is taken at once: they come back, and nothing typed is lost.
@SpringBootTest(properties = {"redthread.demo=true", "redthread.documents.largest=1MB"})
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class})
class TooLargeTest {

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    MockMvcTester browser;

    @Test
    void what_was_typed_comes_back_where_the_files_are_too_large_together() {
        var text = rehearsal.aText("# Sample\n\n1. The parties meet.\n");
        assertThat(rehearsal.send(
                        "secretariat",
                        text + "/rounds",
                        Map.of("stage", "COMMENTS", "whom", "ALL", "deadline", "2030-12-20T18:00", "zone", "UTC")))
                .hasStatus(303);
        assertThat(tooLarge("secretariat", "/negotiations/new", "title", "A title & more"))
                .hasStatus(413)
                .bodyText()
                .contains("larger than 1 MB, all files together", "A title &amp; more");
        assertThat(tooLarge("secretariat", text + "/versions", "words", "1. Every word of it."))
                .hasStatus(413)
                .bodyText()
                .contains("larger than 1 MB, all files together", "1. Every word of it.</textarea>");
        assertThat(tooLarge("secretariat", text + "/rounds/1/reply", "party", "x"))
                .hasStatus(413)
                .bodyText()
                .contains("larger than 1 MB, all files together", "one after the other");
        assertThat(tooLarge("poland", "/negotiations/new", "title", "Mine")).hasStatus(403);
    }

    private MvcTestResult tooLarge(String who, String inside, String field, String typed) {
        var head = "--x\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + typed
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.docx\"\r\n\r\n";
        return browser.post()
                .uri("/en/rehearsal" + inside)
                .contentType("multipart/form-data; boundary=x")
                .content(Arrays.copyOf(head.getBytes(UTF_8), 1_400_000))
                .cookie(rehearsal.enter(who))
                .exchange();
    }

    @Test
    void where_the_form_holds_nothing_but_a_file_the_answer_is_the_page_of_the_fault() {
        assertThat(tooLarge("poland", "/meetings/rh-som-1/delegation/credentials", "party", "POL"))
                .hasStatus(413);
    }
}
