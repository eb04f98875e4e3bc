package org.redthread.results.collecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.meetings.Rehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class})
class PartsTest {

    private static final String WOMEN = "number-2.1~SEX~women";
    private static final String MEN = "number-2.1~SEX~men";
    private static final String OFFICERS = "number-2.1~KIND_OF_PARTICIPANT~officers";
    private static final String TRAINERS = "number-2.1~KIND_OF_PARTICIPANT~trainers";

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    MockMvcTester browser;

    private String period = "";

    @BeforeEach
    void thePeriod() {
        period = Jsoup.parse(body(rehearsal.open("turkiye", "/collecting")))
                .expectFirst("#cycles th[scope=row] a")
                .text();
    }

    @Test
    void parts_are_told_verified_and_made_blank_again() {
        submit("turkiye", Map.of("number-2.1", "140", WOMEN, "80", MEN, "50", OFFICERS, "140", TRAINERS, "30"));
        assertThat(told("secretariat", "TUR")).contains("Sex: women", "80");
        var verified = Map.of(
                "act",
                "publish",
                "number-2.1",
                "140",
                WOMEN,
                "80",
                MEN,
                "50",
                "version",
                version("secretariat", "TUR"));
        assertThat(rehearsal.send("secretariat", "/collecting/" + period + "/TUR/verified", verified))
                .hasStatus(303);
        assertThat(parts(null))
                .contains("Sex: women 80", "Sex: men 50", "Sex: not told apart 10")
                .noneMatch(row -> row.startsWith("Kind of participant: not told apart"));
        assertThat(body(rehearsal.open(null, "/collecting/" + period + "/indicators/2.1/parts.csv")))
                .contains("SEX: women", "80");

        submit("turkiye", Map.of("number-2.1", "140", WOMEN, "80", MEN, "", "why", "The men were guessed"));
        assertThat(parts("turkiye")).contains("Sex: men 50 –", "Sex: not told apart 10 60");
        assertThat(browser.get().uri("/api/v1/dialogues/rehearsal/collecting/" + period + "/indicators/2.1"))
                .bodyJson()
                .extractingPath("$.parts[?(@.part=='women')].verified")
                .isEqualTo(List.of("80"));
    }

    @Test
    void parts_that_do_not_overlap_come_to_no_more_than_the_whole_and_nothing_is_told_then() {
        refused(Map.of("number-2.1", "140", WOMEN, "100", MEN, "50"), MEN);
        refused(Map.of("number-2.1", "140", OFFICERS, "130", TRAINERS, "141"), TRAINERS);
        refused(Map.of("number-2.1", "", WOMEN, "5"), WOMEN);
        refused(Map.of("number-2.1", "140", WOMEN, "-5"), WOMEN);
        submit("poland", Map.of("number-2.1", "140", WOMEN, "100", MEN, "40", OFFICERS, "130", TRAINERS, "130"));
        assertThat(told("secretariat", "POL")).contains("130");
    }

    @Test
    void a_program_and_a_table_name_parts_too() {
        var key = Jsoup.parse(body(rehearsal.send(
                        "organisation", "/collecting/keys", Map.of("label", "Run", "days", "30", "scope", "draft"))))
                .expectFirst("code.secret")
                .text();
        var answer = browser.put()
                .uri("/api/v1/dialogues/rehearsal/collecting/" + period + "/report")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + key)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"entries\": [{\"indicator\": \"2.1\", \"number\": 9},"
                        + "{\"indicator\": \"2.1\", \"by\": \"SEX\", \"part\": \"women\", \"number\": 4},"
                        + "{\"indicator\": \"2.1\", \"by\": \"SEX\", \"part\": \"others\", \"number\": 4}]}")
                .exchange();
        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains("entries[2].part").doesNotContain("entries[1]");

        var head = "Indicator,Unit,Period,Value,Whole,In words,Part\n";
        var wrong = sheet(head + "2.1,people," + period + ",9,,,SEX: others\n2.1,people," + period + ",9,,,\n");
        assertThat(wrong).hasStatus(422);
        assertThat(body(wrong)).contains("G2", "no part that is asked");
        var right = sheet(head + "2.1,people," + period + ",9,,,\n2.1,people," + period + ",4,,,SEX: women\n");
        assertThat(right).hasStatusOk();
        assertThat(Jsoup.parse(body(right))
                        .select("input[name='" + WOMEN + "']")
                        .val())
                .isEqualTo("4");
    }

    private MvcTestResult sheet(String csv) {
        return browser.post()
                .multipart()
                .uri("/en/rehearsal/collecting/" + period + "/own/sheet")
                .file(new MockMultipartFile("file", "form.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .with(csrf())
                .cookie(rehearsal.enter("organisation"))
                .exchange();
    }

    private void refused(Map<String, String> fields, String field) {
        var all = new HashMap<>(fields);
        all.putAll(Map.of("act", "submit", "version", version("cambodia", "own")));
        var answer = rehearsal.send("cambodia", "/collecting/" + period + "/own", all);
        assertThat(answer).hasStatus(303);
        assertThat(answer.getResponse().getRedirectedUrl()).contains("checked=true");
        var page = page("cambodia", "/collecting/" + period + "/own?checked=true");
        assertThat(page.select(".error").eachAttr("id")).contains(field + "-error");
        assertThat(page.select("#told td[data-label='As reported']").eachText()).allMatch("not recorded"::equals);
    }

    private void submit(String as, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.putAll(Map.of("act", "submit", "version", version(as, "own")));
        var answer = rehearsal.send(as, "/collecting/" + period + "/own", all);
        assertThat(answer).hasStatus(303);
        assertThat(answer.getResponse().getRedirectedUrl()).doesNotContain("checked");
    }

    private String version(String as, String party) {
        return page(as, "/collecting/" + period + "/" + party)
                .expectFirst("input[name=version]")
                .val();
    }

    private String told(String as, String party) {
        return page(as, "/collecting/" + period + "/" + party)
                .expectFirst("#told")
                .text();
    }

    private List<String> parts(@Nullable String as) {
        return page(as, "/collecting/" + period + "/indicators/2.1")
                .select("#parts tbody tr")
                .eachText();
    }

    private Document page(@Nullable String as, String at) {
        return Jsoup.parse(body(rehearsal.open(as, at)));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
