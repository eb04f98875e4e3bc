package org.redthread.texts.negotiations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.meetings.Rehearsal;
import org.redthread.redline.akn.AkomaNtoso;
import org.redthread.redline.akn.Work;
import org.redthread.redline.plain.Markdown;
import org.redthread.redline.word.TextDocument;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class})
class NegotiationsTest {

    private static final String WORDS = """
            # Sample

            1. The parties meet once a year.

            2. The parties share what they learned.
            """;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    MockMvcTester browser;

    @Test
    void the_rehearsal_shows_every_stage_by_itself() {
        assertThat(rehearsal.open("poland", "/negotiations"))
                .bodyText()
                .contains("in negotiation", "under silence", "published");
        assertThat(rehearsal.open("chair", "/negotiations/sample-action-plan/rounds/1/consolidation"))
                .bodyText()
                .contains("Sample reason: routes change fast.", "2 alternatives", "Sample comment: which trades");
        assertThat(rehearsal.open("poland", "/negotiations/sample-recommendations/silence"))
                .bodyText()
                .contains("Under silence until", "Break the silence");
        assertThat(rehearsal.open(null, "/negotiations/sample-declaration/text"))
                .hasStatusOk()
                .bodyText()
                .contains("Sample reservation: said by nobody", "Sample wording");
    }

    @Test
    void the_rehearsal_has_a_sample_text_that_says_it_is_one() {
        assertThat(rehearsal.open("poland", "/negotiations")).bodyText().contains("Sample action plan", "zero draft");
        assertThat(rehearsal.open("poland", "/negotiations/sample-action-plan/versions/0"))
                .hasStatusOk()
                .bodyText()
                .contains("Sample wording.", "Bring together those who take first decisions");
    }

    @Test
    void a_circulated_text_is_for_those_of_the_dialogue_and_not_for_the_public() {
        var text = rehearsal.aText(WORDS);
        assertThat(rehearsal.open("turkiye", text)).hasStatusOk();
        for (var below : List.of("", "/versions/0", "/versions/0/docx"))
            assertThat(rehearsal.open(null, text + below)).hasStatus(404);
        assertThat(rehearsal.open(null, "/negotiations")).bodyText().doesNotContain(text);
    }

    @Test
    void a_version_that_follows_shows_what_changed_and_keeps_each_provision_the_same() {
        var words = """
                # Sample

                Skills that were learned at work are recognised in every country of the region.

                Officers of border services are trained in pairs of neighbouring countries.

                The parties meet once a year, in a country that offers to host them.

                Profiles are kept and brought up to date every second year.
                """;
        var text = rehearsal.aText(words);
        var next = """
                # Sample

                Officers of border services are trained in pairs of neighbouring countries.

                The parties meet twice a year, in a country that offers to host them.

                Profiles are kept and brought up to date every second year.

                Skills that were learned at work are recognised in every country of the region.
                """;
        assertThat(rehearsal.send(
                        "secretariat", text + "/versions", Map.of("language", "en", "base", "0", "words", next)))
                .hasStatus(303);
        var page = rehearsal.open("poland", text + "/versions/1");
        assertThat(page).hasStatusOk().bodyText().contains("<ins>", "twice", "moved here:", "class=\"moved\"");
        var identities = identities(page);
        var before = identities(rehearsal.open("poland", text + "/versions/0"));
        assertThat(identities).containsAll(before);
    }

    @Test
    void of_many_versions_made_at_once_on_one_base_one_is_kept() throws Exception {
        var text = rehearsal.aText(WORDS);
        var secretariat = rehearsal.enter("secretariat");
        var calls = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 12; i++) {
            var words = WORDS.replace("once", i + " times");
            calls.add(() -> rehearsal
                    .send(secretariat, text + "/versions", Map.of("language", "en", "base", "0", "words", words))
                    .getResponse()
                    .getStatus());
        }
        var answers = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(12)) {
            for (var answer : pool.invokeAll(calls)) answers.add(answer.get());
        }
        assertThat(answers).containsOnly(303, 422);
        assertThat(answers.stream().filter(status -> status == 303)).hasSize(1);
        assertThat(rehearsal.open("secretariat", text))
                .bodyText()
                .contains("revision 1")
                .doesNotContain("revision 2");
    }

    @Test
    void a_word_file_is_taken_as_it_is_and_given_back_as_it_was() throws Exception {
        var docx = TextDocument.write(Markdown.read(WORDS)).content();
        var answer = handIn("RH/WORD/1", "draft.docx", docx);
        assertThat(answer).hasStatus(303);
        var at = String.valueOf(answer.getResponse().getRedirectedUrl()).replace("/en/rehearsal", "");
        assertThat(rehearsal.open("secretariat", at + "/versions/0")).bodyText().contains("share what they learned");
        assertThat(rehearsal
                        .open("secretariat", at + "/versions/0/docx")
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(docx);
        assertThat(rehearsal.open("poland", at)).hasStatus(404);
    }

    @Test
    void what_a_file_held_and_a_text_cannot_is_said_in_the_readers_language() {
        var work = new Work(
                "Sample",
                "rehearsal",
                "Rehearsal",
                "1",
                "eng",
                List.of(new Work.Version("1", LocalDate.of(2026, 1, 1))));
        var akn = AkomaNtoso.write(work, Markdown.read(WORDS))
                .content()
                .replace("once a year", "<quantity>once</quantity> a year");
        var answer = handIn("RH/WORD/3", "draft.xml", akn.getBytes(UTF_8));
        assertThat(answer).hasStatus(303);
        var at = String.valueOf(answer.getResponse().getRedirectedUrl()).replace("/en/rehearsal", "");
        assertThat(rehearsal.open("secretariat", at + "/versions/0"))
                .bodyText()
                .contains("Elements &lt;quantity&gt; are read as the words they hold (once).");
        assertThat(browser.get().uri("/ru/rehearsal" + at + "/versions/0").cookie(rehearsal.enter("secretariat")))
                .bodyText()
                .contains("Из элементов &lt;quantity&gt; прочитаны только слова (1 раз).");
    }

    @Test
    void a_file_that_cannot_be_read_is_named_and_nothing_typed_is_lost() {
        var cut = TextDocument.write(Markdown.read(WORDS)).content();
        for (var bad : List.of(
                Map.entry("draft.docx", java.util.Arrays.copyOf(cut, cut.length / 2)),
                Map.entry("draft.docx", "no archive".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                Map.entry("draft.xml", "<akomaNtoso".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                Map.entry("draft.md", new byte[] {1, 0, 2}),
                Map.entry("draft.md", "   ".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
            assertThat(handIn("RH/WORD/2", bad.getKey(), bad.getValue()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("The file " + bad.getKey(), "value=\"RH/WORD/2\"")
                    .doesNotContain("cannot be used");
    }

    @Test
    void a_translation_is_linked_place_by_place_and_is_out_of_date_when_its_source_moved() {
        var text = rehearsal.aText(WORDS);
        var russian = "# Образец\n\n1. Стороны встречаются раз в год.\n\n2. Стороны делятся опытом.\n";
        var typed = Map.of("language", "ru", "base", "0", "words", russian);
        assertThat(rehearsal.send("secretariat", text + "/versions", typed)).hasStatus(303);
        var page = rehearsal.open("poland", text + "/versions/0?in=ru");
        assertThat(page).bodyText().contains("Стороны делятся опытом");
        assertThat(identities(page)).isEqualTo(identities(rehearsal.open("poland", text + "/versions/0")));
        assertThat(rehearsal.open("poland", text)).bodyText().doesNotContain("out of date");

        var next = Map.of("language", "en", "base", "0", "words", WORDS.replace("once", "twice"));
        assertThat(rehearsal.send("secretariat", text + "/versions", next)).hasStatus(303);
        assertThat(rehearsal.open("poland", text)).bodyText().contains("out of date: its source moved");
        assertThat(rehearsal.send(
                        "secretariat",
                        text + "/versions",
                        Map.of("language", "ru", "base", "1", "words", "1. Одно положение.")))
                .hasStatus(422)
                .bodyText()
                .contains("cannot be linked provision by provision", "Одно положение.");
    }

    @Test
    void a_provision_is_the_same_through_versions_and_into_the_text_that_comes_after() {
        var first = rehearsal.aText(WORDS);
        var next = Map.of("language", "en", "base", "0", "words", WORDS.replace("once a year", "twice a year"));
        assertThat(rehearsal.send("secretariat", first + "/versions", next)).hasStatus(303);
        var provision = identities(rehearsal.open("poland", first + "/versions/1"))
                .get(1)
                .substring(2);
        assertThat(rehearsal.open("poland", first + "/provisions/" + provision))
                .hasStatusOk()
                .bodyText()
                .contains("in 2 versions", "changed once", "twice", "zero draft");
        assertThat(rehearsal.open(null, first + "/provisions/" + provision)).hasStatus(404);
        assertThat(rehearsal.open("poland", first + "/provisions/none")).hasStatus(404);

        var after = Map.of(
                "title",
                "Text after " + first,
                "symbol",
                "RH/AFTER/1",
                "kind",
                "PLAN",
                "language",
                "en",
                "zone",
                "Europe/Istanbul",
                "follows",
                id(first),
                "words",
                "# Sample\n\n1. A new first point.\n\n2. The parties meet twice a year.\n");
        var answer = rehearsal.send("secretariat", "/negotiations/new", after);
        assertThat(answer).hasStatus(303);
        var at = String.valueOf(answer.getResponse().getRedirectedUrl()).replace("/en/rehearsal", "");
        assertThat(rehearsal.open("secretariat", at + "/provisions/" + provision))
                .hasStatusOk()
                .bodyText()
                .contains("in 3 versions", "Provision 2.", "as number 1.");
        assertThat(rehearsal.open("secretariat", at)).bodyText().contains("Comes after", first);
    }

    @Autowired
    Negotiations negotiations;

    @Autowired
    org.redthread.dialogues.Dialogues dialogues;

    @Autowired
    org.redthread.access.Access access;

    private String id(String at) {
        var rehearsed = dialogues.get("rehearsal");
        var house = new org.redthread.access.Reader(
                null,
                "Red Thread",
                java.util.Set.of(
                        new org.redthread.access.Mandate(org.redthread.access.Role.SECRETARIAT, rehearsed.id(), null)));
        return access.as(house, () -> negotiations.get(rehearsed, at.replace("/negotiations/", "")))
                .id()
                .toString();
    }

    @Test
    void only_the_secretariat_begins_circulates_and_hands_in() {
        var text = rehearsal.aText(WORDS);
        for (var other : new String[] {"chair", "poland", "organisation", "donor"}) {
            assertThat(rehearsal.open(other, "/negotiations/new")).hasStatus(403);
            assertThat(rehearsal.send(other, text + "/move", Map.of("to", "WITHDRAWN", "version", "1")))
                    .hasStatus(403);
            assertThat(rehearsal.send(other, text + "/versions", Map.of("words", WORDS, "base", "0")))
                    .hasStatus(403);
        }
    }

    private MvcTestResult handIn(String symbol, String name, byte[] content) {
        return browser.post()
                .uri("/en/rehearsal/negotiations/new")
                .multipart()
                .file(new org.springframework.mock.web.MockMultipartFile("file", name, null, content))
                .param("title", "Handed in as " + symbol)
                .param("symbol", symbol)
                .param("kind", "DECLARATION")
                .param("language", "en")
                .param("zone", "Europe/Istanbul")
                .with(csrf())
                .cookie(rehearsal.enter("secretariat"))
                .exchange();
    }

    private static List<String> identities(MvcTestResult page) {
        try {
            return java.util.regex.Pattern.compile("<li id=\"(p-[^\"]*?)(-from)?\"")
                    .matcher(page.getResponse().getContentAsString())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
