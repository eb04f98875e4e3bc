package org.redthread.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.redthread.CountedStatements;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.record.RecordFile;
import org.redthread.web.Here;
import org.redthread.web.Language;
import org.redthread.web.Standpoint;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// One box over the record: what people type, and what they meant by it.
@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, CountedStatements.class})
class SearchTest {

    private static final UUID REHEARSAL = RecordFile.id("dialogue", "rehearsal");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    Index index;

    @Autowired
    Searching searching;

    @Autowired
    Standpoint standpoint;

    @Autowired
    Access access;

    @Autowired
    MockMvcTester browser;

    @BeforeEach
    void fill() {
        index.fill();
        while (index.follow()) Thread.onSpinWait();
    }

    /// Each line of the file: the language of the interface, what is typed, and the address of the first hit.
    @TestFactory
    Stream<DynamicTest> what_people_ask_is_answered_first() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/search/questions.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| ", 3))
                .map(line -> DynamicTest.dynamicTest(line[1], () -> {
                    var hits = Jsoup.parse(text(
                                    browser.get().uri("/" + line[0] + "/search").param("q", line[1])))
                            .select("ol.hits > li");
                    assertThat(hits).as("something is found").isNotEmpty();
                    assertThat(hits.select("h3 a").attr("href"))
                            .as(String.join(
                                    "\n", hits.eachText().stream().limit(4).toList()))
                            .matches("/(en|ru)" + line[2]);
                }));
    }

    @Test
    void fifty_questions_are_asked_russian_and_turkish_ones_among_them() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/test/resources/search/questions.txt")).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#")))
                .hasSizeGreaterThanOrEqualTo(50);
    }

    @Test
    void a_page_of_answers_asks_few_statements() {
        browser.get().uri("/en/search?q=meeting").exchange();
        assertThat(CountedStatements.during(() ->
                        assertThat(browser.get().uri("/en/search?q=meeting")).hasStatusOk()))
                .isLessThanOrEqualTo(10);
    }

    @Test
    void what_was_typed_is_shown_harmless_whatever_it_is() {
        for (var typed : new String[] {
            "<script>alert(1)</script>",
            "'; drop table search.item; --",
            "\\ : * & | ! ( ) <-> '",
            "%",
            "\u0000",
            "😀 👩‍👩‍👧",
            "a".repeat(10_000),
            "слово ".repeat(2_000),
            "مرحبا بالعالم",
            "\uD800"
        })
            assertThat(browser.get().uri("/en/search").param("q", typed))
                    .as(typed.substring(0, Math.min(20, typed.length())))
                    .satisfies(answer -> {
                        assertThat(answer).hasStatusOk();
                        assertThat(answer).bodyText().doesNotContain("<script>alert");
                    });
        assertThat(browser.get().uri("/en/search?q=meeting&year=20x9")).hasStatus4xxClientError();
        assertThat(browser.get().uri("/en/search?q=meeting&page=0")).hasStatus4xxClientError();
    }

    @Test
    void a_sample_for_the_delegations_is_found_by_them_alone() {
        var question = question("Sample action plan");
        var stranger = searching.find(question, here(Language.EN));
        assertThat(stranger.hits()).noneMatch(hit -> hit.inside().equals("/negotiations/sample-action-plan"));
        var delegate = new Reader(
                UUID.randomUUID(),
                "Poland",
                Set.of(new Mandate(Role.FOCAL_POINT, REHEARSAL, RecordFile.id("party", "POL"))));
        assertThat(access.as(delegate, () -> searching.find(question, here(Language.EN)))
                        .hits())
                .anyMatch(hit -> hit.inside().equals("/negotiations/sample-action-plan"));
    }

    private static String text(MockMvcTester.MockMvcRequestBuilder asked) throws IOException {
        return asked.exchange().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Question question(String typed) {
        return Question.of(typed, null, null, null, null, 1);
    }

    private Here here(Language language) {
        return standpoint.at("/search", language, TODAY);
    }
}
