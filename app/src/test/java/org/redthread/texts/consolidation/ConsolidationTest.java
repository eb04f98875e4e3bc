package org.redthread.texts.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.meetings.Rehearsal;
import org.redthread.redline.merge.Change;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Wording;
import org.redthread.texts.consolidation.HandingIn.Proposed;
import org.redthread.texts.consolidation.HandingIn.Sat;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, HandingIn.class})
class ConsolidationTest {

    private static final String WORDS = """
            # Sample

            1. The parties meet once a year in a country that offers to host them.

            2. The parties share what they learned with each other.

            3. Profiles are kept and brought up to date.
            """;

    private static final Map<String, String> EARLY = Map.of("early", "true");

    @Autowired
    MockMvcTester browser;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    HandingIn handing;

    private String text = "";
    private String page = "";
    private Sat sat;

    @BeforeEach
    void aRoundWithProposals() {
        text = rehearsal.aText(WORDS);
        assertThat(rehearsal.send(
                        "secretariat",
                        text + "/rounds",
                        Map.of("stage", "COMMENTS", "whom", "ALL", "deadline", "2030-12-20T18:00", "zone", "UTC")))
                .hasStatus(303);
        page = text + "/rounds/1/consolidation";
        sat = handing.at(text);
        propose("POL", words("once", "twice"), "Once is not enough.");
        var support = propose("TUR", words("once", "every second"), "It costs less.");
        handing.support(sat, support, handing.party("KHM"));
        propose("KHM", words("each other", "all"), "");
        handing.handIn(sat, new Proposed(handing.party("POL"), null, "The preamble is missing."));
    }

    @Test
    void all_wordings_of_a_provision_stand_together_and_what_clashes_says_so() {
        var answer = rehearsal.open("secretariat", page);
        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("Once is not enough.", "It costs less.", "The preamble is missing.")
                .contains("supported by Cambodia", "C1", "2 alternatives")
                .contains("[once][Cambodia, Türkiye: every second][Poland: twice]")
                .contains("The bracket of C1 goes when one of its 2 alternatives is accepted");
        var body = body(answer);
        assertThat(body.indexOf("id=\"A1\"")).isLessThan(body.indexOf("id=\"A3\""));
        assertThat(rehearsal.open("chair", page + "?order=PARTY&party=KHM"))
                .bodyText()
                .contains("each other", "It costs less.")
                .doesNotContain("The preamble is missing.");
    }

    @Test
    void a_party_sees_it_when_the_round_is_shown_and_nobody_outside_ever() {
        for (var paper : Paper.values())
            assertThat(rehearsal.open("turkiye", page + "/papers/" + paper.file()))
                    .hasStatus(303);
        assertThat(rehearsal.open("turkiye", page))
                .hasStatusOk()
                .bodyText()
                .contains("Not shown yet")
                .doesNotContain("Once is not enough.", "It costs less.", "alternatives");
        assertThat(rehearsal.open("donor", page)).hasStatus(403);
        assertThat(rehearsal.open(null, page)).hasStatus(303);
    }

    @Test
    void what_is_decided_without_a_reason_is_refused_and_nothing_typed_is_lost() {
        var tick = tick("secretariat", "A1");
        assertThat(rehearsal.send(
                        "secretariat",
                        page + "/rulings",
                        Map.of("tick", tick, "disposition", "ACCEPTED", "reason", " ")))
                .hasStatus(422)
                .bodyText()
                .contains("Say why.", "value=\"" + tick + "\" checked", "<option value=\"ACCEPTED\" selected");
        assertThat(rehearsal.send(
                        "secretariat",
                        page + "/rulings",
                        Map.of("tick", "f00:-1", "disposition", "NOT_ACCEPTED", "reason", "Because of this.")))
                .hasStatus(422)
                .bodyText()
                .contains("is not proposed any more", "Because of this.");
        var into = Map.of(
                "tick",
                tick,
                "disposition",
                "MERGED_INTO",
                "into",
                "a1",
                "reason",
                "Because.",
                "edition",
                field("secretariat", "edition"));
        assertThat(rehearsal.send("secretariat", page + "/rulings", into))
                .hasStatus(422)
                .bodyText()
                .contains("A1 would be merged into itself.", "value=\"a1\"");
        assertThat(rehearsal.open("secretariat", page)).bodyText().doesNotContain("proposed by");
    }

    @Test
    void the_secretariat_proposes_and_the_chair_settles_and_the_party_is_told_once() {
        var before = letters();
        rule("secretariat", "A1", "NOT_ACCEPTED", "Too dear.");
        rule("secretariat", "A2", "ACCEPTED", "It is more.");
        assertThat(rehearsal.open("chair", page))
                .bodyText()
                .contains("proposed by", "Settle as the secretariat proposes");
        assertThat(letters()).isEqualTo(before);
        for (var id : List.of("A1", "A2"))
            assertThat(rehearsal.send("chair", page + "/rulings/confirm", Map.of("tick", tick("chair", id))))
                    .hasStatus(303);
        assertThat(rehearsal.open("chair", page))
                .bodyText()
                .contains("settled by")
                .doesNotContain("proposed by");
        assertThat(rehearsal.send(
                        "secretariat",
                        page + "/rulings",
                        Map.of("tick", tick("secretariat", "A1"), "disposition", "REFERRED", "reason", "Later.")))
                .hasStatus(422)
                .bodyText()
                .contains("the Chair has settled it");
        assertThat(letters()).isGreaterThan(before);
        assertThat(rehearsal.send("secretariat", page + "/rulings/confirm", Map.of()))
                .hasStatus(403);
    }

    @Test
    void of_fifty_who_accept_the_same_amendment_at_once_one_does_and_the_others_are_told() throws Exception {
        var chair = rehearsal.enter("chair");
        var typed = Map.of("tick", tick("chair", "A3"), "disposition", "ACCEPTED", "reason", "Agreed.");
        var calls = new ArrayList<Callable<MvcTestResult>>();
        for (var i = 0; i < 50; i++) calls.add(() -> rehearsal.send(chair, page + "/rulings", typed));
        var answers = new ArrayList<MvcTestResult>();
        try (var pool = Executors.newFixedThreadPool(50)) {
            for (var answer : pool.invokeAll(calls)) answers.add(answer.get());
        }
        assertThat(answers.stream().filter(each -> each.getResponse().getStatus() == 303))
                .hasSize(1);
        assertThat(answers.stream().filter(each -> each.getResponse().getStatus() == 422))
                .hasSize(49)
                .allSatisfy(each -> assertThat(each).bodyText().contains("A3: Chair", "was faster", "“accepted”"));
    }

    @Test
    void the_next_revision_carries_out_what_is_settled_and_closes_the_round() {
        assertThat(rehearsal.send("chair", page + "/revision", EARLY))
                .hasStatus(422)
                .bodyText()
                .contains("Nothing is accepted");
        rule("chair", "A2", "ACCEPTED", "It is more.");
        rule("chair", "A1", "NOT_ACCEPTED", "The other one is.");
        assertThat(rehearsal.send("secretariat", page + "/revision", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("The deadline of the round is still to come", "whoever has not answered is cut off");
        assertThat(rehearsal.send("secretariat", page + "/revision", EARLY)).hasStatus(303);
        assertThat(rehearsal.open("poland", text + "/versions/1"))
                .hasStatusOk()
                .bodyText()
                .contains("<ins>", "twice", "each other");
        assertThat(rehearsal.open("chair", page))
                .bodyText()
                .contains("revision 1", "Take it back")
                .doesNotContain("name=\"tick\"");
        assertThat(rehearsal.send("chair", page + "/revision", EARLY))
                .hasStatus(422)
                .bodyText()
                .contains("The round is closed");

        assertThat(rehearsal.send("chair", page + "/revision/undo", Map.of())).hasStatus(303);
        assertThat(rehearsal.open("chair", page)).bodyText().contains("name=\"tick\"", "settled by");
        assertThat(rehearsal.open("poland", text + "/versions/1")).hasStatus(404);
    }

    @Test
    void of_two_who_make_the_revision_at_once_one_does() throws Exception {
        rule("chair", "A2", "ACCEPTED", "It is more.");
        var calls = new ArrayList<Callable<Integer>>();
        for (var as : List.of("chair", "secretariat", "chair", "secretariat")) {
            var cookie = rehearsal.enter(as);
            calls.add(() -> rehearsal
                    .send(cookie, page + "/revision", EARLY)
                    .getResponse()
                    .getStatus());
        }
        var answers = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var answer : pool.invokeAll(calls)) answers.add(answer.get());
        }
        assertThat(answers).containsOnly(303, 422);
        assertThat(answers.stream().filter(status -> status == 303)).hasSize(1);
        assertThat(rehearsal.open("poland", text))
                .bodyText()
                .contains("revision 1")
                .doesNotContain("revision 2");
    }

    @Test
    void what_cannot_be_had_together_is_named_and_no_revision_is_made() {
        rule("chair", "A1", "ACCEPTED", "Yes.");
        rule("chair", "A2", "ACCEPTED", "Yes.");
        assertThat(rehearsal.send("chair", page + "/revision", EARLY))
                .hasStatus(422)
                .bodyText()
                .contains("A1, A2 change the same words and cannot all be accepted");
        assertThat(rehearsal.open("poland", text)).bodyText().doesNotContain("revision 1");
    }

    @Test
    void what_was_proposed_on_other_words_is_named_and_not_carried_out() {
        var proposal = propose("TUR", words("Profiles are", "Every profile is"), "Clearer.");
        handing.sawOtherWords(sat, proposal, handing.party("TUR"));
        var id = idOf("Every profile is");
        rule("chair", id, "ACCEPTED", "Yes.");
        assertThat(rehearsal.send("chair", page + "/revision", EARLY))
                .hasStatus(422)
                .bodyText()
                .contains(id + ": the words that this was proposed on are not those of the version any more");
        assertThat(rehearsal.open("poland", text)).bodyText().doesNotContain("revision 1");
    }

    @Test
    void what_was_decided_is_opened_again_until_the_revision_is_made() {
        rule("chair", "A1", "ACCEPTED", "Yes.");
        assertThat(rehearsal.send("chair", page + "/rulings/undo", Map.of("one", tick("chair", "A1"))))
                .hasStatus(303);
        assertThat(rehearsal.open("chair", page)).bodyText().doesNotContain("settled by");
    }

    @Test
    void a_new_provision_and_words_of_the_meeting_go_into_the_revision() {
        var after = block("share what");
        var fresh = new Block(
                new org.redthread.redline.text.Identity("new"),
                Kind.PROVISION,
                after.depth(),
                "",
                Wording.of("They rest."));
        propose("POL", new Change.Place(after.id(), List.of(fresh), java.util.Set.of(), List.of()), "Needed.");
        propose("TUR", words("Profiles are", "Every profile is"), "Clearer.");
        rule("chair", idOf("They rest."), "ACCEPTED", "Yes.");
        var amended = Map.of(
                "tick",
                tick("chair", idOf("Every profile is")),
                "disposition",
                "ACCEPTED_AS_AMENDED",
                "words",
                "All profiles are",
                "reason",
                "In the plural.");
        assertThat(rehearsal.send("chair", page + "/rulings", amended)).hasStatus(303);
        assertThat(rehearsal.send("chair", page + "/revision", EARLY)).hasStatus(303);
        assertThat(rehearsal.open("poland", text + "/versions/1?against=-1"))
                .bodyText()
                .contains("They rest.", "All profiles are kept");
    }

    @Test
    void it_is_taken_away_as_word_spreadsheet_and_page() {
        rule("chair", "A3", "ACCEPTED", "Agreed by all.");
        for (var paper : Paper.values())
            assertThat(rehearsal
                            .open("secretariat", page + "/papers/" + paper.file())
                            .getResponse()
                            .getContentAsByteArray())
                    .as(paper.file())
                    .hasSizeGreaterThan(300);
        assertThat(rehearsal.open("chair", page + "/papers/consolidation.csv"))
                .bodyText()
                .contains("Agreed by all.", "It costs less.");
        assertThat(rehearsal.open("chair", page + "/papers/else.docx")).hasStatus(404);
    }

    @Test
    void its_papers_speak_the_language_of_whoever_takes_them_away() {
        rule("chair", "A3", "ACCEPTED", "Agreed by all.");
        var read = new HashMap<String, String>();
        for (var paper :
                List.of(Paper.TABLE_CSV, Paper.TABLE_HTML, Paper.TABLE_DOCX, Paper.COMPILATION, Paper.BRACKETED))
            read.put(paper.file(), inRussian(paper));
        for (var table : List.of("consolidation.csv", "consolidation.html", "consolidation.docx"))
            assertThat(read.get(table))
                    .as(table)
                    .contains("Исходный текст", "Мотивы решения", "заменяет", "замечание", "принято", "Весь текст")
                    .contains("Agreed by all.")
                    .doesNotContain("Base text", "Reason given", "replaces", "accepted", "Whole text");
        assertThat(read.get("consolidation.html")).contains("<html lang=\"ru\">", "Сводная таблица: ");
        assertThat(read.get("compilation.docx"))
                .contains("вариант 1 из 2, за него: ")
                .doesNotContain("alternative", "held by");
        propose("TUR", words("Profiles are", ""), "Not needed.");
        assertThat(inRussian(Paper.BRACKETED)).contains("[исключить: ").doesNotContain("[delete: ");
    }

    /// The words of a paper, be it a text or a Word file.
    private String inRussian(Paper paper) {
        var content = browser.get()
                .uri("/ru/rehearsal" + page + "/papers/" + paper.file())
                .cookie(rehearsal.enter("secretariat"))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        if (!paper.file().endsWith(".docx")) return new String(content, StandardCharsets.UTF_8);
        var words = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry())
                if (part.getName().matches("word/(document|comments)[.]xml"))
                    words.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.toString();
    }

    private java.util.UUID propose(String party, Change change, String reason) {
        return handing.handIn(sat, new Proposed(handing.party(party), change, reason));
    }

    private Block block(String words) {
        return sat.words().blocks().stream()
                .filter(each -> each.wording().text().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private Change.Words words(String was, String becomes) {
        var block = block(was);
        var from = block.wording().text().indexOf(was);
        return new Change.Words(block.id(), from, from + was.length(), Wording.of(becomes));
    }

    private void rule(String as, String id, String disposition, String reason) {
        assertThat(rehearsal.send(
                        as,
                        page + "/rulings",
                        Map.of("tick", tick(as, id), "disposition", disposition, "reason", reason)))
                .as(disposition + " " + id)
                .hasStatus(303);
    }

    /// What stands in the tick of an amendment now.
    private String tick(String as, String id) {
        return found("name=\"tick\" value=\"([^\"]+)\"[^>]*> <b>" + id + "</b>", body(rehearsal.open(as, page)));
    }

    private String field(String as, String name) {
        return found("name=\"" + name + "\" value=\"([^\"]+)\"", body(rehearsal.open(as, page)));
    }

    /// The amendment that would put words in.
    private String idOf(String words) {
        var body = body(rehearsal.open("chair", page));
        var before = body.substring(0, body.indexOf("</span>" + words + "<span"));
        return found("(?s).*<li id=\"(A\\d+)\"", before);
    }

    private int letters() {
        return handing.letters();
    }

    private static String found(String pattern, String body) {
        var found = Pattern.compile(pattern).matcher(body);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
