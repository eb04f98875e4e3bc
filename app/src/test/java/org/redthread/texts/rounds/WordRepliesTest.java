package org.redthread.texts.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.accounts.Sessions;
import org.redthread.accounts.SignIn;
import org.redthread.meetings.Rehearsal;
import org.redthread.texts.MovedClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

@SpringBootTest(properties = {"redthread.demo=true", "redthread.rounds.every=10h", "redthread.silence.every=10h"})
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, Delegations.class, MovedClock.class})
class WordRepliesTest {

    private static final Instant OPENED = Instant.parse("2027-03-01T10:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2027-03-20T15:00:00Z");
    private static final String PASSWORD = "a long walk along the river";
    private static final String[] DUE = {"deadline", "2027-03-20T18:00"};

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Delegations delegations;

    @Autowired
    Sessions sessions;

    @Autowired
    MovedClock clock;

    @BeforeEach
    void in_time() {
        clock.at(OPENED);
    }

    @Test
    void a_focal_point_hands_in_a_reply_for_its_own_party_and_nobody_outside_sees_it() {
        var round = delegations.aRound(delegations.aText(), DUE);
        assertThat(delegations.handIn(
                        "poland",
                        round,
                        "our reply.docx",
                        Delegations.aReply("Anna").docx()))
                .hasStatus(303)
                .hasHeader("Location", "/en/rehearsal" + round + "/reply#handed-in");
        assertThat(rehearsal.open("poland", round + "/reply")).bodyText().contains("our reply.docx");
        assertThat(rehearsal.open("secretariat", round + "/coverage"))
                .hasStatusOk()
                .bodyText()
                .contains("1 change, 1 remark", "in Word, 1 March 2027");
        for (var outside : new String[] {"turkiye", "cambodia", "organisation"})
            assertThat(rehearsal.open(outside, round + "/reply"))
                    .bodyText()
                    .contains("Nothing was handed in yet.")
                    .doesNotContain("our reply.docx");
        assertThat(rehearsal.open("donor", round)).bodyText().doesNotContain("our reply.docx", "1 change");
        for (var outside : new String[] {"poland", "turkiye", "donor"})
            assertThat(rehearsal.open(outside, round + "/coverage")).hasStatus(403);
        for (var outside : new String[] {"turkiye", "donor", "organisation"})
            for (var page : new String[] {"/documents", "/ledger"})
                assertThat(rehearsal.open(outside, page)).bodyText().doesNotContain("our reply");
    }

    @Test
    void the_secretariat_takes_several_files_at_once_and_sees_whose_each_is() {
        var round = delegations.aRound(delegations.aText(), DUE);
        var answer = delegations.handIn(
                "secretariat",
                round,
                Map.of(),
                Delegations.file(
                        "Comments of Poland v2.docx",
                        Delegations.aReply("A. B.").docx()),
                Delegations.file(
                        "turkiye_comments.docx", Delegations.aReply("C. D.").docx()),
                Delegations.file("KHM.docx", Delegations.aReply("E. F.").docx()),
                Delegations.file(
                        "reply.docx", Delegations.aReply("Nobody known").docx()),
                Delegations.file("broken.docx", "no archive".getBytes(StandardCharsets.UTF_8)));
        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Comments of Poland v2.docx was taken for Poland: 1 change, 1 remark.",
                        "turkiye_comments.docx was taken for Türkiye",
                        "KHM.docx was taken for Cambodia",
                        "reply.docx was not taken: whose reply it is could not be seen",
                        "broken.docx");
        assertThat(rehearsal.open("poland", round + "/reply")).bodyText().contains("Comments of Poland v2.docx");
        assertThat(rehearsal.open("secretariat", round + "/coverage"))
                .bodyText()
                .contains("3 of ");
        assertThat(delegations.handIn(
                        "secretariat",
                        round,
                        Map.of("party", "UNIDO"),
                        Delegations.file(
                                "reply.docx", Delegations.aReply("Nobody known").docx())))
                .hasStatus(303);
        assertThat(rehearsal.open("organisation", round + "/reply")).bodyText().contains("reply.docx");
    }

    @Test
    void whose_it_is_can_be_seen_from_who_wrote_in_it() {
        var round = delegations.aRound(delegations.aText(), DUE);
        var answer = delegations.handIn(
                "secretariat",
                round,
                "reply.docx",
                Delegations.aReply("Turkey, MFA").docx());
        assertThat(answer).hasStatus(303);
        assertThat(rehearsal.open("turkiye", round + "/reply")).bodyText().contains("reply.docx");
    }

    @Test
    void the_same_file_is_taken_once_whatever_it_is_called() {
        var round = delegations.aRound(delegations.aText(), DUE);
        var docx = Delegations.aReply("Anna").docx();
        assertThat(delegations.handIn("poland", round, "reply.docx", docx)).hasStatus(303);
        assertThat(delegations.handIn("poland", round, "reply again.docx", docx))
                .hasStatus(422)
                .bodyText()
                .contains("reply again.docx: all that it says was handed in for Poland before");
        var more = new Typist("Anna")
                .inserts("The parties meet ", "at least ", "once a year in a country that offers to host them.")
                .says(Delegations.WORDS[1])
                .deletes("Officers of border services are trained", " in pairs of neighbouring countries", ".")
                .comments(Delegations.WORDS[3], "Who keeps them?");
        assertThat(delegations.handIn("poland", round, "second.docx", more.docx()))
                .hasStatus(303);
        assertThat(rehearsal.open("secretariat", round + "/coverage"))
                .bodyText()
                .contains("2 changes, 1 remark");
    }

    @Test
    void every_tracked_change_and_comment_of_a_file_is_counted() {
        var words = new String[40];
        Arrays.setAll(
                words, at -> "Provision number %d speaks of matter %d and of nothing else.".formatted(at, at * 7));
        var text = rehearsal.aText(String.join("\n\n", words));
        var round = delegations.aRound(text, DUE);
        var typist = new Typist("Anna");
        for (var at = 0; at < words.length; at++)
            switch (at % 4) {
                case 0 -> typist.inserts(words[at].substring(0, 10), "surely ", words[at].substring(10));
                case 1 ->
                    typist.deletes(words[at].substring(0, 10), words[at].substring(10, 17), words[at].substring(17));
                case 2 -> typist.comments(words[at], "Remark " + at);
                default -> typist.says(words[at]);
            }
        assertThat(delegations.handIn("poland", round, "all.docx", typist.docx()))
                .hasStatus(303);
        assertThat(typist.changes()).isEqualTo(20);
        assertThat(rehearsal.open("secretariat", round + "/coverage"))
                .bodyText()
                .contains("%d changes, %d remarks".formatted(typist.changes(), typist.comments()));
    }

    @Test
    void a_reply_to_an_older_version_is_carried_over_and_what_has_no_place_is_kept() {
        var text = delegations.aText();
        var next = Delegations.WORDS[0] + "\n\nSkills that were learned at work are recognised.\n\n"
                + Delegations.WORDS[2] + "\n\n" + Delegations.WORDS[3];
        assertThat(rehearsal.send(
                        "secretariat", text + "/versions", Map.of("language", "en", "base", "0", "words", next)))
                .hasStatus(303);
        var round = delegations.aRound(text, DUE);
        var old = new Typist("Anna")
                .inserts("The parties meet ", "at least ", "once a year in a country that offers to host them.")
                .deletes("The parties share what they learned", " about recognising skills", ".")
                .says(Delegations.WORDS[2])
                .says(Delegations.WORDS[3]);
        assertThat(delegations.handIn("poland", round, "old.docx", old.docx())).hasStatus(303);
        assertThat(rehearsal.open("poland", round + "/reply"))
                .bodyText()
                .contains(
                        "Made on the zero draft, and carried over to the version of this round.",
                        "1 change of words that are no longer there: kept");
        assertThat(rehearsal.open("secretariat", round + "/coverage"))
                .bodyText()
                .contains("2 changes, no remark");
    }

    @Test
    void another_text_an_unchanged_one_and_bad_files_are_refused_with_a_sentence() {
        var round = delegations.aRound(delegations.aText(), DUE);
        var other = new Typist("Anna").says("Quite different words about the price of fish in a harbour far away.");
        assertThat(delegations.handIn("poland", round, "other.docx", other.docx()))
                .hasStatus(422)
                .bodyText()
                .contains("The file other.docx is no reply to RH/TEXT/");
        var same = new Typist("Anna");
        for (var words : Delegations.WORDS) same.says(words);
        assertThat(delegations.handIn("poland", round, "same.docx", same.docx()))
                .hasStatus(422)
                .bodyText()
                .contains("same.docx changes nothing in the text and holds no comment");
        var cut = Arrays.copyOf(same.docx(), 300);
        assertThat(delegations.handIn("poland", round, "cut.docx", cut))
                .hasStatus(422)
                .bodyText()
                .contains("cut.docx");
        assertThat(delegations.handIn("poland", round, Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a Word file.");
        assertThat(delegations.handIn("poland", round, Map.of("party", "TUR"), Delegations.file("a.docx", same.docx())))
                .hasStatus(422)
                .bodyText()
                .contains("choose a party that you speak for");
        for (var other2 : new String[] {"chair", "donor"})
            assertThat(delegations.handIn(other2, round, "a.docx", same.docx())).hasStatus(403);
        assertThat(rehearsal.open("secretariat", round + "/coverage"))
                .bodyText()
                .contains("0 of ");
    }

    @Test
    void a_reply_at_the_deadline_is_late_and_counts_once_the_chair_admits_it() {
        var round = delegations.aRound(delegations.aText(), DUE);
        clock.at(DEADLINE.minusSeconds(1));
        assertThat(delegations.handIn(
                        "turkiye",
                        round,
                        "in time.docx",
                        Delegations.aReply("T").docx()))
                .hasStatus(303);
        clock.at(DEADLINE);
        var docx = Delegations.aReply("Anna").docx();
        assertThat(delegations.handIn("poland", round, "late.docx", docx))
                .hasStatus(422)
                .bodyText()
                .contains("late.docx was not taken: the deadline has passed.");
        assertThat(delegations.handIn("poland", round, Map.of("late", "on"), Delegations.file("late.docx", docx)))
                .hasStatus(303);
        assertThat(rehearsal.open("poland", round + "/reply")).bodyText().contains("late, waits for the Chair");
        var coverage = rehearsal.open("chair", round + "/coverage");
        assertThat(coverage).bodyText().contains("Admit the late reply of Poland");
        var submission = submission(coverage);
        for (var other : new String[] {"secretariat", "poland"})
            assertThat(rehearsal.send(other, round + "/admit", Map.of("submission", submission)))
                    .hasStatus(403);
        assertThat(rehearsal.send("chair", round + "/admit", Map.of("submission", submission)))
                .hasStatus(303);
        assertThat(rehearsal.open("poland", round + "/reply")).bodyText().contains("late, admitted by the Chair");
        assertThat(rehearsal.send("chair", round + "/admit", Map.of("submission", submission)))
                .hasStatus(422)
                .bodyText()
                .contains("That reply was admitted before, or is not late.");
        clock.by(Duration.ofDays(1));
    }

    @Test
    void what_came_late_in_word_is_laid_together_with_the_rest_once_the_chair_admits_it_and_not_before() {
        var round = delegations.aRound(delegations.aText(), DUE);
        assertThat(delegations.handIn(
                        "turkiye",
                        round,
                        "in time.docx",
                        Delegations.aReply("T").docx()))
                .hasStatus(303);
        clock.at(DEADLINE.plusSeconds(1));
        var late = Delegations.file("late.docx", Delegations.aReply("Anna").docx());
        assertThat(delegations.handIn("poland", round, Map.of("late", "on"), late))
                .hasStatus(303);
        for (var keeper : new String[] {"secretariat", "chair"})
            assertThat(rehearsal.open(keeper, round + "/consolidation"))
                    .bodyText()
                    .contains("[Türkiye: at least ]")
                    .doesNotContain("Poland: at least", "Poland, Türkiye");
        assertThat(rehearsal.open("chair", round + "/consolidation/papers/consolidation.csv"))
                .bodyText()
                .contains("Türkiye")
                .doesNotContain("Poland");
        var submission = submission(rehearsal.open("chair", round + "/coverage"));
        assertThat(rehearsal.send("chair", round + "/admit", Map.of("submission", submission)))
                .hasStatus(303);
        assertThat(rehearsal.open("secretariat", round + "/consolidation"))
                .bodyText()
                .contains("[Poland, Türkiye: at least ]");
    }

    @Test
    void a_drafter_of_a_delegation_hands_nothing_in() {
        var round = delegations.aRound(delegations.aText(), DUE);
        var typed = Map.of(
                "address", "word-drafter@example.org",
                "role", "FOCAL_POINT",
                "party", "Poland",
                "drafts", "on",
                "since", "2020-01-01",
                "name", "Sample drafter",
                "password", PASSWORD);
        assertThat(rehearsal.send("secretariat", "/accounts", typed)).hasStatus(303);
        var token = ((SignIn.Welcome) sessions.signIn("word-drafter@example.org", PASSWORD, "192.0.2.21")).token();
        var file = Delegations.file("draft.docx", Delegations.aReply("Anna").docx());
        assertThat(delegations.handIn(new Cookie("redthread", token), round, Map.of(), file))
                .hasStatus(422)
                .bodyText()
                .contains("draft.docx was not taken: you draft for your party");
        assertThat(rehearsal.open("secretariat", round + "/coverage"))
                .bodyText()
                .contains("0 of ");
    }

    private static String submission(org.springframework.test.web.servlet.assertj.MvcTestResult page) {
        var found = java.util.regex.Pattern.compile("name=\"submission\" value=\"([0-9a-f-]{36})\"")
                .matcher(body(page));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    static String body(org.springframework.test.web.servlet.assertj.MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
