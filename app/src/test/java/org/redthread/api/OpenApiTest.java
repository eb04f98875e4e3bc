package org.redthread.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.record.RecordFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
class OpenApiTest {

    /// What to fill into the parameters of documented addresses; a new parameter needs a line here.
    private static final Map<String, List<String>> GIVEN = Map.of(
            "dialogue", List.of("budapest-process", "prague-process", "rehearsal"),
            "party", List.of("TUR", "XKX", "EUAA"),
            "period", List.of(lastQuarter()),
            "indicator", List.of("1.1", "2.1"),
            "gap", List.of("no-activity", "promise-open", "slipped"),
            "question", List.of("meetings-held", "countries", "profiles-endorsed"));

    /// Parameters that go together: a meeting stands in one dialogue alone, a knot is of one kind.
    private static final Map<String, String> TOGETHER = Map.of(
            "{dialogue}/profiles/{profile}/editions/{number}",
            "rehearsal/profiles/" + RecordFile.id("kept-profile", "rehearsal/TUR") + "/editions/1",
            "{dialogue}/collecting/{period}",
            "rehearsal/collecting/" + lastQuarter(),
            "{dialogue}/meetings/{meeting}",
            "budapest-process/meetings/som-33",
            "threads/{kind}/{knot}",
            "threads/meeting/" + RecordFile.id("meeting", "budapest-process/som-33"));

    /// What the Rehearsal collects: the quarter that was over last.
    private static String lastQuarter() {
        var within = LocalDate.now(ZoneOffset.UTC).minusMonths(3);
        return within.getYear() + "-Q" + (within.getMonthValue() + 2) / 3;
    }

    private final JsonMapper json = JsonMapper.shared();

    @Autowired
    MockMvcTester browser;

    @Test
    void every_documented_address_answers_what_the_document_says() throws UnsupportedEncodingException {
        var document = (ObjectNode) json.readTree(read("/api/v1/openapi.json"));
        assertThat(document.get("openapi").asString()).isEqualTo("3.1.0");
        var paths = document.get("paths");
        assertThat(paths.propertyNames())
                .contains(
                        "/api/v1/dialogues",
                        "/api/v1/dialogues/{dialogue}",
                        "/api/v1/dialogues/{dialogue}/bodies",
                        "/api/v1/dialogues/{dialogue}/gaps",
                        "/api/v1/dialogues/{dialogue}/gaps/{gap}",
                        "/api/v1/dialogues/{dialogue}/meetings",
                        "/api/v1/dialogues/{dialogue}/meetings/{meeting}",
                        "/api/v1/dialogues/{dialogue}/participation",
                        "/api/v1/parties",
                        "/api/v1/parties/{party}",
                        "/api/v1/threads/{kind}/{knot}");
        for (var path : paths.propertyNames()) {
            if (!paths.get(path).has("get")) continue;
            var schema = json.createObjectNode();
            schema.setAll((ObjectNode) paths.at("/" + path.replace("~", "~0").replace("/", "~1")
                    + "/get/responses/200/content/application~1json/schema"));
            schema.set("components", document.get("components"));
            var validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema.toString());
            for (var address : filled(path))
                for (var question : List.of("", "?as-of=2019-12-04&language=ru", "?as-of=1990-01-01"))
                    assertThat(validator.validate(read(address + question), InputFormat.JSON))
                            .as(address + question)
                            .isEmpty();
        }
    }

    @Test
    void the_answer_is_that_of_the_day() {
        assertThat(browser.get().uri("/api/v1/dialogues/budapest-process?as-of=2019-12-04"))
                .bodyJson()
                .extractingPath("$.offices[?(@.office=='CHAIR')].holders[0].name")
                .isEqualTo(List.of("Turkey"));
        assertThat(browser.get().uri("/api/v1/parties/XKX"))
                .bodyJson()
                .extractingPath("$.party.sign")
                .isEqualTo("*");
        assertThat(browser.get().uri("/api/v1/dialogues/prague-process/participation?as-of=2018-06-01"))
                .bodyJson()
                .extractingPath("$.lists[?(@.slug=='site-2018-states')].printedTotal")
                .isEqualTo(List.of(50));
    }

    @Test
    void a_meeting_says_what_was_printed_beside_what_is_counted() {
        var answer = browser.get().uri("/api/v1/dialogues/budapest-process/meetings/som-33");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.meeting.figures[?(@.of=='COUNTRIES')].counted")
                .isEqualTo(List.of(37));
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.meeting.figures[?(@.of=='COUNTRIES')].printed[0].number")
                .isEqualTo(List.of(38));
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.attendance[?(@.kind=='COUNTRY')].printed")
                .asArray()
                .hasSize(39);
        assertThat(browser.get().uri("/api/v1/dialogues/prague-process/meetings/som-33"))
                .hasStatus(404);
    }

    @Test
    void parties_come_a_page_at_a_time() {
        var first = browser.get().uri("/api/v1/parties?limit=2&as-of=2026-11-22");
        assertThat(first).bodyJson().extractingPath("$.items.length()").isEqualTo(2);
        assertThat(first)
                .bodyJson()
                .extractingPath("$.next")
                .isEqualTo("/api/v1/parties?language=en&as-of=2026-11-22&offset=2&limit=2");
        assertThat(browser.get().uri("/api/v1/parties?limit=0")).hasStatus(400);
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        var tag =
                browser.get().uri("/api/v1/dialogues").exchange().getResponse().getHeader(HttpHeaders.ETAG);
        assertThat(tag).isNotNull();
        assertThat(browser.get().uri("/api/v1/dialogues").header(HttpHeaders.IF_NONE_MATCH, String.valueOf(tag)))
                .hasStatus(304);
    }

    @Test
    void what_is_not_there_is_a_problem_that_says_so() {
        for (var missing : List.of("/api/v1/dialogues/bali-process", "/api/v1/parties/XYZ", "/api/v1/nothing"))
            assertThat(browser.get().uri(missing)).hasStatus(404).hasContentType("application/problem+json");
        for (var unreadable :
                List.of("/api/v1/dialogues?as-of=yesterday", "/api/v1/parties?language=xx", "/api/v1/parties?offset=x"))
            assertThat(browser.get().uri(unreadable)).hasStatus(400).hasContentType("application/problem+json");
    }

    private static List<String> filled(String template) {
        var path = template;
        for (var given : TOGETHER.entrySet()) path = path.replace(given.getKey(), given.getValue());
        return chosen(path);
    }

    private static List<String> chosen(String path) {
        for (var given : GIVEN.entrySet())
            if (path.contains("{" + given.getKey() + "}"))
                return given.getValue().stream()
                        .flatMap(value -> chosen(path.replace("{" + given.getKey() + "}", value)).stream())
                        .toList();
        assertThat(path).as("a parameter without an example in this test").doesNotContain("{");
        return List.of(path);
    }

    private String read(String address) throws UnsupportedEncodingException {
        var answer = browser.get().uri(address).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }
}
