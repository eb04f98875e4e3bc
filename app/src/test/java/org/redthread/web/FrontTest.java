package org.redthread.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
class FrontTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Assets assets;

    @Test
    void a_page_that_a_browser_has_already_is_not_sent_again() {
        var first = browser.get().uri("/en").exchange();
        assertThat(first).hasStatusOk().hasHeader("Cache-Control", "no-cache");
        var tag = String.valueOf(first.getResponse().getHeader("ETag"));
        assertThat(tag).startsWith("W/");
        assertThat(browser.get().uri("/en").header("If-None-Match", tag))
                .hasStatus(304)
                .bodyText()
                .isEmpty();
        assertThat(browser.get().uri("/ru").header("If-None-Match", tag)).hasStatusOk();
    }

    @Test
    void the_door_opens_in_the_language_that_the_browser_prefers() {
        assertThat(browser.get().uri("/").header(HttpHeaders.ACCEPT_LANGUAGE, "xx, ru-KZ;q=0.9, fr;q=0.4"))
                .hasStatus(302)
                .hasHeader(HttpHeaders.LOCATION, "/ru");
    }

    @Test
    void the_door_tells_caches_what_its_answer_depends_on() {
        assertThat(browser.get().uri("/").exchange().getResponse().getHeaders(HttpHeaders.VARY))
                .contains(HttpHeaders.ACCEPT_LANGUAGE);
    }

    @Test
    void an_unreadable_wish_for_a_language_counts_as_none() {
        assertThat(browser.get().uri("/").header(HttpHeaders.ACCEPT_LANGUAGE, "!!;q=zero"))
                .hasHeader(HttpHeaders.LOCATION, "/en");
    }

    @Test
    void the_house_greets_in_the_language_of_the_address() {
        assertThat(browser.get().uri("/ru"))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"ru\"", "<h1>Красная нить</h1>");
    }

    @Test
    void another_language_keeps_the_date_and_what_was_asked() {
        assertThat(browser.get().uri(URI.create("/en?as-of=2019-12-04&q=offers+%26+pledges")))
                .bodyText()
                .contains("href=\"/ru?q=offers+%26+pledges&amp;as-of=2019-12-04\"");
    }

    @Test
    void a_page_of_another_date_says_so_and_leads_back() {
        assertThat(browser.get().uri("/en?as-of=2019-12-04"))
                .bodyText()
                .contains("As of 4 December 2019.", "<a href=\"/en\">Back to today</a>");
    }

    @Test
    void a_page_is_asked_for_anew_because_its_facts_may_have_changed() {
        assertThat(browser.get().uri("/en")).hasHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    @Test
    void a_page_asks_for_no_device_and_takes_nothing_from_elsewhere() {
        assertThat(browser.get().uri("/en"))
                .hasHeader("Referrer-Policy", "same-origin")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .headers()
                .hasHeaderSatisfying(
                        "Permissions-Policy",
                        values -> assertThat(values.getFirst()).contains("camera=()", "geolocation=()"))
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        values -> assertThat(values.getFirst())
                                .contains("default-src 'none'", "frame-ancestors 'none'")
                                .doesNotContain("unsafe"));
    }

    @Test
    void a_style_sheet_is_named_after_its_content_and_kept_for_a_year() {
        var sheet = assets.address("css/app.css");
        assertThat(sheet).matches("/assets/css/app-[0-9a-f]{32}\\.css");
        assertThat(browser.get().uri(sheet))
                .hasStatusOk()
                .hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable");
    }

    @Test
    void a_style_sheet_names_its_faces_after_their_content() {
        assertThat(browser.get().uri(assets.address("css/faces.css")))
                .bodyText()
                .containsPattern("url\\(/assets/fonts/serif-latin-[0-9a-f]{32}\\.woff2\\)");
    }

    @Test
    void nothing_else_on_the_class_path_is_served() {
        assertThat(browser.get().uri("/assets/../application.yaml")).hasStatus4xxClientError();
    }
}
