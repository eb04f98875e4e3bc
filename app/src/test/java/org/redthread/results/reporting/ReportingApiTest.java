package org.redthread.results.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.meetings.Rehearsal;
import org.redthread.texts.MovedClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, MovedClock.class})
class ReportingApiTest {

    private static final String GOOD = """
            {"handIn": true, "entries": [
              {"indicator": "1.1", "unit": "cases", "number": 40, "whole": "80"},
              {"indicator": "2.1", "unit": "people", "number": "140", "note": "register"}]}
            """;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    MovedClock clock;

    @Autowired
    JdbcClient db;

    private String period = "";

    @BeforeEach
    void thePeriod() {
        var cycles = Jsoup.parse(body(rehearsal.open("turkiye", "/collecting")));
        period = cycles.expectFirst("#cycles th[scope=row] a").text();
    }

    @AfterEach
    void today() {
        clock.at(Instant.now());
    }

    @Test
    void a_program_hands_in_and_the_same_sent_again_changes_nothing() {
        var key = key("turkiye", "hand-in");
        var first = put(key, GOOD);
        assertThat(first).hasStatusOk();
        assertThat(json(first).at("/state").asString()).isEqualTo("SUBMITTED");
        assertThat(json(first).at("/changed").booleanValue()).isTrue();
        var again = put(key, GOOD);
        assertThat(again).hasStatusOk();
        assertThat(json(again).at("/changed").booleanValue()).isFalse();
        assertThat(json(again).at("/version")).isEqualTo(json(first).at("/version"));

        var report = Jsoup.parse(body(rehearsal.open("secretariat", "/collecting/" + period + "/TUR")));
        assertThat(report.select("#history tbody tr")).hasSize(1);
        assertThat(report.select("#history").text()).contains("API");
        assertThat(report.text()).contains("140", "register");
    }

    @Test
    void every_error_is_named_by_its_place_and_nothing_is_taken() {
        var key = key("cambodia", "hand-in");
        var answer = put(key, """
                {"handIn": true, "entries": [
                  {"indicator": "1.1", "number": "120", "whole": "80"},
                  {"indicator": "2.1", "unit": "cases", "number": "7"},
                  {"indicator": "2.1", "number": "8"},
                  {"indicator": "9.9", "number": "8"}]}
                """);
        assertThat(answer).hasStatus(422).hasContentType("application/problem+json");
        assertThat(places(answer))
                .containsExactlyInAnyOrder("entries[1].unit", "entries[2].indicator", "entries[3].indicator");
        assertThat(places(put(key, entries("""
                {"indicator": "1.1", "number": "120", "whole": "80"}, {"indicator": "2.1", "number": "-1"},
                {"indicator": "2.2", "number": "5 USD"}, {"indicator": "2.3", "number": "2"},
                {"indicator": "1.2", "number": "1,000"}"""))))
                .as("more than 100 per cent, less than nothing, another currency, neither yes nor no, two meanings")
                .containsExactlyInAnyOrder(
                        "entries[0].number",
                        "entries[1].number",
                        "entries[2].number",
                        "entries[3].number",
                        "entries[4].number");
        assertThat(places(put(key, entries("{\"indicator\": \"1.1\", \"number\": \"50 %\"}"))))
                .containsExactly("entries[0].number");
        assertThat(places(put(key, "{\"handIn\": true, \"entries\": [], \"party\": \"POL\"}")))
                .containsExactly("party");
        assertThat(put(key, "{\"handIn\": ")).hasStatus(400);
        assertThat(put(key, "[]")).hasStatus(422);
        assertThat(put(key, " ".repeat(300_000))).hasStatus(413);
        assertThat(Jsoup.parse(body(rehearsal.open("cambodia", "/collecting/" + period + "/own")))
                        .text())
                .as("nothing by halves")
                .contains("Nothing was said yet");
    }

    @Test
    void a_correction_says_why_and_a_leap_is_confirmed() {
        var key = key("poland", "hand-in");
        var first = put(key, GOOD);
        rehearsal.send(
                "secretariat",
                "/collecting/" + period + "/POL/verified",
                Map.of(
                        "act",
                        "publish",
                        "number-1.1",
                        "40",
                        "whole-1.1",
                        "80",
                        "number-2.1",
                        "140",
                        "version",
                        json(first).at("/version").asString()));
        var other = entries("{\"indicator\": \"2.1\", \"number\": \"150\"}");
        assertThat(places(put(key, other))).containsExactly("why");
        assertThat(put(key, other.replaceFirst("[{]", "{\"why\": \"Three were counted twice\", ")))
                .hasStatusOk();
    }

    @Test
    void a_key_that_drafts_hands_nothing_in() {
        var key = key("organisation", "draft");
        assertThat(put(key, GOOD)).hasStatus(403);
        var drafted = put(key, GOOD.replace("\"handIn\": true", "\"handIn\": false"));
        assertThat(drafted).hasStatusOk();
        assertThat(json(drafted).at("/state").asString()).isEqualTo("DRAFT");
        assertThat(json(put(key, GOOD.replace("\"handIn\": true", "\"handIn\": false")))
                        .at("/changed")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void a_key_opens_nothing_once_it_is_revoked_over_or_its_issuer_may_not_any_more() {
        for (var wrong : new @Nullable String[] {null, "", "none", "x".repeat(5000)})
            assertThat(put(wrong, GOOD)).hasStatus(401).hasHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        var revoked = key("turkiye", "hand-in");
        var at = Jsoup.parse(body(rehearsal.open("secretariat", "/collecting/keys")))
                .expectFirst("#keys form")
                .attr("action");
        assertThat(rehearsal.send("poland", at.substring("/en/rehearsal".length()), Map.of()))
                .hasStatus(303);
        assertThat(put(revoked, "{}")).as("another party revokes nothing").hasStatus(422);
        assertThat(rehearsal.send("secretariat", at.substring("/en/rehearsal".length()), Map.of()))
                .hasStatus(303);
        assertThat(put(revoked, GOOD)).hasStatus(401);
        var over = key("turkiye", "hand-in");
        clock.by(Duration.ofDays(31));
        assertThat(put(over, GOOD)).hasStatus(401);
    }

    @Test
    void a_session_opens_nothing_here_and_a_key_opens_nothing_else() {
        var as = rehearsal.enter("turkiye");
        assertThat(browser.put()
                        .uri(address())
                        .cookie(as)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(GOOD))
                .hasStatus(403);
        var key = key("turkiye", "hand-in");
        assertThat(browser.get()
                        .uri("/en/rehearsal/collecting/keys")
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + key))
                .as("is led to the sign-in")
                .hasStatus(303);
        assertThat(put(key, GOOD, address().replace("rehearsal", "budapest-process")))
                .hasStatus(403);
    }

    @Test
    void a_key_asks_sixty_times_a_minute() {
        var key = key("turkiye", "draft");
        var statuses = IntStream.range(0, 70)
                .mapToObj(i -> put(key, "{}").getResponse().getStatus())
                .toList();
        assertThat(statuses).contains(429);
        assertThat(statuses.subList(0, 60)).doesNotContain(429);
        assertThat(put(key, GOOD)).hasStatus(429).containsHeader(HttpHeaders.RETRY_AFTER);
        assertThat(put(key("poland", "draft"), "{}")).as("another key").hasStatus(422);
    }

    @Test
    void a_key_is_shown_once_and_kept_as_its_hash_which_nobody_reads() {
        var key = key("turkiye", "draft");
        for (var reader : List.of("turkiye", "secretariat"))
            assertThat(body(rehearsal.open(reader, "/collecting/keys"))).doesNotContain(key);
        assertThat(body(rehearsal.open("poland", "/collecting/keys")))
                .as("another party's")
                .doesNotContain("Nightly run of turkiye");
        assertThatThrownBy(() ->
                        db.sql("select hash from results.reporting_key").query().listOfRows())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void what_a_key_lacks_is_said_beside_its_field() {
        var answer = rehearsal.send("turkiye", "/collecting/keys", Map.of("days", "9999", "scope", "everything"));
        assertThat(answer).hasStatus(422).bodyText().contains("label-error", "days-error", "scope-error");
        assertThat(rehearsal.send("secretariat", "/collecting/keys", Map.of())).hasStatus(403);
    }

    @Test
    void the_description_of_the_api_tells_how_to_report() {
        var document = json(browser.get().uri("/api/v1/openapi.json").exchange());
        var put = document.at("/paths/~1api~1v1~1dialogues~1{dialogue}~1collecting~1{period}~1report/put");
        assertThat(put.at("/requestBody/content/application~1json/schema/$ref").asString())
                .isEqualTo("#/components/schemas/ReportRequest");
        assertThat(put.at("/security/0").has("key")).isTrue();
        assertThat(document.at("/components/securitySchemes/key/scheme").asString())
                .isEqualTo("bearer");
        assertThat(document.at("/components/schemas/ReportRequestEntry/required")
                        .toString())
                .isEqualTo("[\"indicator\"]");
    }

    private static String entries(String entries) {
        return "{\"handIn\": true, \"entries\": [" + entries + "]}";
    }

    private String key(String as, String scope) {
        var answer = rehearsal.send(
                as, "/collecting/keys", Map.of("label", "Nightly run of " + as, "days", "30", "scope", scope));
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(body(answer)).expectFirst("code.secret").text();
    }

    private String address() {
        return "/api/v1/dialogues/rehearsal/collecting/" + period + "/report";
    }

    private MvcTestResult put(@Nullable String key, String content) {
        return put(key, content, address());
    }

    /// As a program sends it: without cookie, without the token of a form.
    private MvcTestResult put(@Nullable String key, String content, String address) {
        return browser.put()
                .uri(address)
                .header(HttpHeaders.AUTHORIZATION, key == null ? "Basic eDp5" : "Bearer " + key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(content)
                .exchange();
    }

    private static List<String> places(MvcTestResult answer) {
        assertThat(answer).hasStatus(422);
        return json(answer)
                .at("/errors")
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
    }

    private static JsonNode json(MvcTestResult answer) {
        return JsonMapper.shared().readTree(body(answer));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
