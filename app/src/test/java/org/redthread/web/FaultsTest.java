package org.redthread.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.RequestDispatcher;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Asks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

@SpringBootTest
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, FaultsTest.Failing.class})
@ExtendWith(OutputCaptureExtension.class)
class FaultsTest {

    @Autowired
    MockMvcTester browser;

    /// Handlers that fail as real ones can.
    @RestController
    @Asks("web.read")
    static class Failing {

        @GetMapping({"/en/broken", "/api/broken"})
        String broken() {
            throw new IllegalStateException("select secret from place");
        }

        @GetMapping("/ru/party")
        String party() {
            throw new NoSuchPage("party");
        }

        @GetMapping("/en/kind-nobody-described")
        String kind() {
            throw new NoSuchPage("kind-nobody-described");
        }

        @GetMapping("/en/number")
        String number(@RequestParam int n) {
            return String.valueOf(n);
        }

        @PostMapping(path = "/en/form", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
        String form() {
            return "taken";
        }

        @GetMapping("/en/large")
        String large() {
            throw new MaxUploadSizeExceededException(1);
        }
    }

    @Test
    void a_fault_of_ours_shows_a_number_and_nothing_of_its_cause(CapturedOutput log)
            throws UnsupportedEncodingException {
        var page = browser.get().uri("/en/broken").exchange();
        assertThat(page).hasStatus(500).bodyText().doesNotContain("secret", "IllegalState", "at org.");
        var id = textOf(page).replaceAll("(?s).*under the number ([0-9a-f]{8})\\..*", "$1");
        assertThat(log).contains("Fault " + id + " at GET /en/broken", "select secret from place");
    }

    @Test
    void a_program_gets_a_problem_instead_of_a_page() {
        assertThat(browser.get().uri("/api/broken"))
                .hasStatus(500)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("\"title\":\"Something broke on our side\"", "\"instance\":\"/api/broken\"")
                .doesNotContain("secret");
    }

    @Test
    void a_program_is_answered_in_the_language_it_asks_for() {
        assertThat(browser.get().uri("/api/v1/nothing").header(HttpHeaders.ACCEPT_LANGUAGE, "ru"))
                .hasStatus(404)
                .hasHeader(HttpHeaders.CONTENT_LANGUAGE, "ru")
                .bodyText()
                .contains("По этому адресу ничего нет");
    }

    @Test
    void an_address_without_a_page_is_named_in_the_language_of_the_address() {
        assertThat(browser.get().uri("/ru/nothing/here").header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
                .hasStatus(404)
                .bodyText()
                .contains("<html lang=\"ru\"", "/ru/nothing/here", "href=\"/en/nothing/here\"");
    }

    @Test
    void an_unknown_language_is_answered_in_the_one_that_the_browser_prefers() {
        assertThat(browser.get().uri("/xx/budapest-process").header(HttpHeaders.ACCEPT_LANGUAGE, "ru"))
                .hasStatus(404)
                .bodyText()
                .contains("<html lang=\"ru\"", "не начинается ни с одного из языков", "/xx/budapest-process");
    }

    @Test
    void what_was_looked_for_is_said() {
        assertThat(browser.get().uri("/ru/party")).hasStatus(404).bodyText().contains("Страны или организации");
    }

    @Test
    void a_kind_that_nobody_described_is_still_a_page() {
        assertThat(browser.get().uri("/en/kind-nobody-described"))
                .hasStatus(404)
                .bodyText()
                .contains("Red Thread has no page at /en/kind-nobody-described.");
    }

    @Test
    void a_date_that_is_none_is_quoted_escaped_and_the_rest_of_the_address_kept() {
        assertThat(browser.get().uri("/en/kit?as-of={date}&q=a", "<b>04.12.2019</b>"))
                .hasStatus(400)
                .bodyText()
                .contains("“&lt;b&gt;04.12.2019&lt;/b&gt;” is not a date", "href=\"/en/kit?q=a\"")
                .doesNotContain("<b>04.12.2019");
    }

    @Test
    void a_part_of_the_address_that_cannot_be_read_is_the_readers_slip() {
        assertThat(browser.get().uri("/en/number?n=eleven")).hasStatus(400);
        assertThat(browser.get().uri("/en/number")).hasStatus(400);
    }

    @Test
    void a_page_that_is_only_read_says_so_to_who_sends() {
        assertThat(browser.post().uri("/en/number").with(csrf())).hasStatus(405);
    }

    @Test
    void a_form_without_proof_that_it_came_from_here_is_refused_in_words() {
        assertThat(browser.post().uri("/en/form").contentType(MediaType.APPLICATION_FORM_URLENCODED))
                .hasStatus(403);
    }

    @Test
    void what_is_too_large_or_of_another_kind_is_refused_in_words() {
        assertThat(browser.get().uri("/en/large"))
                .hasStatus(413)
                .bodyText()
                .contains("<h1>Too large</h1>", "than the 50 MB");
        assertThat(browser.get()
                        .uri("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 413)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/ru/check")
                        .requestAttr(HeadOfUpload.LIMIT, 10L))
                .hasStatus(413)
                .bodyText()
                .contains("<h1>Слишком много</h1>", "10 МБ на все файлы вместе", "слова из формы тоже");
        assertThat(browser.post()
                        .uri("/en/form")
                        .contentType(MediaType.TEXT_PLAIN)
                        .with(csrf()))
                .hasStatus(415)
                .bodyText()
                .contains("<h1>This kind of content is not taken here</h1>");
    }

    private static String textOf(MvcTestResult page) throws UnsupportedEncodingException {
        return page.getResponse().getContentAsString();
    }
}
