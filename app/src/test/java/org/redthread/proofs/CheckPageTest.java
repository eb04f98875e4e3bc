package org.redthread.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
class CheckPageTest {

    /// In our own words; the days and the dialogue are those of a meeting on record.
    private static final String SUMMARY = """
            Budapest Process
            33rd Senior Officials Meeting
            Date: 5 December 2023

            1. The meeting gathered 90 participants from 4 countries – Albania, Austria, Austria and Bulgaria.
            """;

    @Autowired
    MockMvcTester browser;

    @Test
    void a_pasted_summary_is_read_and_held_against_the_record() throws Exception {
        var answer = pasted("en", SUMMARY);
        assertThat(answer).hasStatusOk();
        assertThat(body(answer))
                .contains("Number of countries", "Listed twice", "Differs from the record")
                .contains("/en/budapest-process/meetings/som-33", "33rd Senior Officials");
    }

    @Test
    void findings_are_named_in_the_language_of_the_reader() throws Exception {
        assertThat(body(pasted("ru", SUMMARY))).contains("Указано дважды", "Расходится с записью");
        assertThat(body(pasted("ru", SUMMARY)))
                .contains("в одном перечне", "из них разных")
                .doesNotContain("printed;", "stands twice", "in one list");
    }

    @Test
    void a_file_is_read_as_well_and_its_name_is_harmless() throws Exception {
        var file =
                new MockMultipartFile("file", "<script>.txt", "text/plain", SUMMARY.getBytes(StandardCharsets.UTF_8));
        var answer = browser.post()
                .uri("/en/check")
                .multipart()
                .file(file)
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(body(answer)).contains("Listed twice", "&lt;script").doesNotContain("<script>.txt");
    }

    @Test
    void a_text_of_no_known_meeting_is_checked_by_itself_alone() throws Exception {
        assertThat(body(pasted("en", SUMMARY.replace("Budapest Process", "Another Process"))))
                .contains("Listed twice", "no meeting on record was found")
                .doesNotContain("Differs from the record");
    }

    @Test
    void nothing_to_read_is_said_in_one_sentence_beside_the_form() throws Exception {
        var answer = pasted("en", "  ");
        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains("There was nothing to read", "<textarea");
    }

    @Test
    void what_is_no_document_is_refused_in_one_sentence() throws Exception {
        var file = new MockMultipartFile("file", "a.docx", "application/zip", new byte[] {'P', 'K', 3, 4, 0, 0});
        var answer = browser.post()
                .uri("/en/check")
                .multipart()
                .file(file)
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains("The file cannot be read.").doesNotContain("Exception");
    }

    @Test
    void too_large_a_file_is_not_read_and_what_was_pasted_stays() throws Exception {
        var typed = "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nPasted words\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n";
        var answer = browser.post()
                .uri("/en/check")
                .contentType("multipart/form-data; boundary=x")
                .content(Arrays.copyOf(typed.getBytes(UTF_8), 11 * 1024 * 1024))
                .exchange();
        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains("larger than 10", ">Pasted words</textarea>");
    }

    private MvcTestResult pasted(String language, String text) {
        return browser.post()
                .uri("/" + language + "/check")
                .param("text", text)
                .with(csrf())
                .exchange();
    }

    private static String body(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString();
    }
}
