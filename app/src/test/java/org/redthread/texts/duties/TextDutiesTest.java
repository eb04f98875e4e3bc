package org.redthread.texts.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.desk.OnDesks;
import org.redthread.meetings.Rehearsal;
import org.redthread.record.RecordFile;
import org.redthread.texts.MovedClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What a text lays on desks from its first round to its publication, and takes away when it is done.
@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, MovedClock.class, Rehearsal.class, OnDesks.class})
class TextDutiesTest {

    private static final Instant OPENED = Instant.parse("2027-03-15T09:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2027-03-30T15:00:00Z");
    private static final String WORDS = "The parties meet once a year.\n\nThe parties share what they learned.";
    private static final String PASSWORD = "a long walk along the river";

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    OnDesks desks;

    @Autowired
    MovedClock clock;

    @BeforeEach
    void opened() {
        clock.at(OPENED);
    }

    @Test
    void a_round_waits_for_all_who_are_asked_until_they_hand_something_in() {
        var round = aRound(rehearsal.aText(WORDS));
        for (var asked : List.of("poland", "turkiye", "cambodia", "organisation"))
            assertThat(desks.waits(asked, round + "/amend")).as(asked).isEqualTo(!asked.equals("organisation"));
        assertThat(desks.page("poland")).contains("Nothing is drafted and nothing handed in yet.", "30 March 2027");
        draft("poland", round, "once a year", "twice a year");
        assertThat(desks.waits("poland", round + "/amend")).isFalse();
        assertThat(desks.waits("poland", round + "/proposals#drafts")).isTrue();
        assertThat(desks.waits("turkiye", round + "/proposals#drafts"))
                .as("a draft is the delegation's alone")
                .isFalse();
        done("poland", round + "/proposals/clear");
        assertThat(desks.waits("poland", round + "/proposals#cleared")).isTrue();
        done("poland", round + "/proposals/submit");
        assertThat(desks.waits("poland", round + "/proposals#cleared")).isFalse();
        done("turkiye", round + "/proposals/nothing");
        assertThat(desks.waits("turkiye", round + "/amend")).isFalse();
        clock.at(DEADLINE.plusSeconds(1));
        assertThat(desks.waits("cambodia", round + "/amend"))
                .as("late, and can still be handed in")
                .isTrue();
        assertThat(desks.page("cambodia")).contains("Overdue");
    }

    @Test
    void a_drafter_is_asked_to_write_and_whoever_may_hand_in_is_asked_to_clear() {
        var drafter = Map.of(
                "address", "desk-drafter@example.org",
                "role", "FOCAL_POINT",
                "party", "Poland",
                "drafts", "on",
                "since", "2020-01-01",
                "name", "Sample drafter",
                "password", PASSWORD);
        assertThat(rehearsal.send("secretariat", "/accounts", drafter)).hasStatus(303);
        var round = aRound(rehearsal.aText(WORDS));
        draft("poland", round, "once a year", "every month");
        var page = OnDesks.text(desks.open(desks.signIn("desk-drafter@example.org"), "/en/desk"));
        assertThat(page)
                .contains("Drafter of a delegation, Poland", round + "/amend\"", "One change is drafted")
                .doesNotContain(round + "/proposals#drafts");
        assertThat(desks.waits("poland", round + "/proposals#drafts")).isTrue();
    }

    @Test
    void what_was_shown_to_a_party_waits_for_its_support_and_what_was_settled_for_its_answer() {
        var round = aRound(rehearsal.aText(WORDS));
        draft("poland", round, "once a year", "twice a year");
        done("poland", round + "/proposals/clear");
        done("poland", round + "/proposals/submit");
        assertThat(desks.waits("turkiye", round + "/proposals#others")).isFalse();
        var edit = found(rehearsal.open("poland", round + "/proposals"), "id=\"e-([0-9a-f-]{36})\"");
        assertThat(rehearsal.send(
                        "poland",
                        round + "/proposals/" + edit + "/share",
                        Map.of("party-" + RecordFile.id("party", "TUR"), "on")))
                .hasStatus(303);
        assertThat(desks.waits("turkiye", round + "/proposals#others")).isTrue();
        assertThat(desks.waits("cambodia", round + "/proposals#others")).isFalse();
        done("turkiye", round + "/proposals/" + edit + "/support");
        assertThat(desks.waits("turkiye", round + "/proposals#others")).isFalse();

        assertThat(desks.waits("chair", round + "/consolidation?open=true")).isFalse();
        clock.at(DEADLINE.plusSeconds(1));
        assertThat(desks.waits("chair", round + "/consolidation?open=true")).isTrue();
        assertThat(desks.waits("secretariat", round + "/consolidation?open=true"))
                .isTrue();
        assertThat(desks.waits("secretariat", round + "/consolidation#revision"))
                .isFalse();
        settle(round);
        assertThat(desks.waits("chair", round + "/consolidation?open=true")).isFalse();
        assertThat(desks.waits("secretariat", round + "/consolidation?open=true"))
                .isFalse();
        assertThat(desks.waits("secretariat", round + "/consolidation#revision"))
                .isTrue();
        assertThat(desks.waits("poland", round + "/proposals#handed-in")).isTrue();
        assertThat(desks.waits("turkiye", round + "/proposals#handed-in")).isFalse();
        var proposal = found(rehearsal.open("poland", round + "/proposals"), "/proposals/([0-9a-f-]{36})/answer");
        var version = found(rehearsal.open("poland", round + "/proposals"), "name=\"version\" value=\"([0-9]+)\"");
        assertThat(rehearsal.send(
                        "poland",
                        round + "/proposals/" + proposal + "/answer",
                        Map.of("answer", "ACCEPTS", "version", version)))
                .hasStatus(303);
        assertThat(desks.waits("poland", round + "/proposals#handed-in")).isFalse();
    }

    @Test
    void what_came_late_waits_for_the_chair_and_a_round_without_changes_for_its_end() {
        var round = aRound(rehearsal.aText(WORDS));
        clock.at(DEADLINE.plusSeconds(1));
        assertThat(desks.waits("secretariat", round + "/coverage#keep")).isTrue();
        draft("cambodia", round, "once a year", "twice a year");
        done("cambodia", round + "/proposals/clear");
        done("cambodia", round + "/proposals/submit");
        assertThat(desks.waits("chair", round + "/coverage#late")).isTrue();
        assertThat(desks.waits("secretariat", round + "/coverage#late")).isFalse();
        assertThat(desks.waits("secretariat", round + "/coverage#keep")).isFalse();
    }

    @Test
    void a_silence_waits_for_those_who_can_break_it_until_it_ends_and_then_their_position() {
        var text = rehearsal.aText(WORDS);
        var terms = new HashMap<>(Map.of(
                "base", "0",
                "by", "DAYS",
                "days", "3",
                "time", "18:00",
                "weekend", "SAT_SUN",
                "zone", "Europe/Budapest",
                "party-POL", "on"));
        assertThat(rehearsal.send("secretariat", text + "/silence", terms)).hasStatus(303);
        assertThat(desks.waits("poland", text + "/silence#break")).isTrue();
        assertThat(desks.waits("turkiye", text + "/silence#break")).isFalse();
        assertThat(desks.page("poland")).contains("A silence procedure runs", "18 March 2027 at 18:00 CET");
        clock.at(Instant.parse("2027-03-18T17:00:00Z"));
        assertThat(desks.waits("poland", text + "/silence#break"))
                .as("at the second of its end")
                .isFalse();
    }

    @Test
    void an_endorsed_text_waits_for_positions_of_those_who_negotiated_it_for_its_translation_and_its_publication() {
        var text = rehearsal.aText(WORDS);
        translate(text, "ru", "0");
        assertThat(desks.waits("secretariat", text + "#hand-in")).isFalse();
        var revised = Map.of("language", "en", "base", "0", "words", WORDS.replace("once", "twice"));
        assertThat(rehearsal.send("secretariat", text + "/versions", revised)).hasStatus(303);
        assertThat(desks.waits("secretariat", text + "#hand-in")).isTrue();
        assertThat(desks.page("secretariat")).contains("Into Russian");
        var round = aRound(text);
        clock.by(Duration.ofDays(20));
        assertThat(rehearsal.send("secretariat", round + "/close", Map.of())).hasStatus(303);
        var consensus = Map.of("how", "CONSENSUS", "on", "2027-04-03", "base", "1");
        assertThat(rehearsal.send("secretariat", text + "/endorsement", consensus))
                .hasStatus(303);
        assertThat(desks.waits("secretariat", text + "/publish")).isTrue();
        for (var asked : List.of("poland", "turkiye"))
            assertThat(desks.waits(asked, text + "/endorsement#stand"))
                    .as(asked)
                    .isTrue();
        assertThat(desks.waits("organisation", text + "/endorsement#stand")).isFalse();
        var position = Map.of(
                "party", RecordFile.id("party", "POL").toString(),
                "position", "ENDORSES",
                "who", "Sample person",
                "capacity", "Head of delegation",
                "on", "2027-04-03");
        assertThat(rehearsal.send("poland", text + "/endorsement/position", position))
                .hasStatus(303);
        assertThat(desks.waits("poland", text + "/endorsement#stand")).isFalse();
        assertThat(desks.waits("turkiye", text + "/endorsement#stand")).isTrue();
    }

    private void translate(String text, String language, String base) {
        var typed = Map.of("language", language, "base", base, "words", "Стороны встречаются.\n\nСтороны делятся.");
        assertThat(rehearsal.send("secretariat", text + "/versions", typed)).hasStatus(303);
    }

    /// @return where it lies, without language and dialogue
    private String aRound(String text) {
        var typed = new HashMap<>(Map.of(
                "stage", "COMMENTS", "whom", "CHOSEN", "deadline", "2027-03-30T18:00", "zone", "Europe/Istanbul"));
        for (var party : List.of("POL", "TUR", "KHM")) typed.put("party-" + party, "on");
        var answer = rehearsal.send("secretariat", text + "/rounds", typed);
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getRedirectedUrl()).replace("/en/rehearsal", "");
    }

    private void draft(String as, String round, String words, String by) {
        var page = OnDesks.text(rehearsal.open(as, round + "/amend"));
        var before = page.substring(0, page.indexOf(words));
        var at = Pattern.compile("<li id=\"p-([^\"]+)\"")
                .matcher(before)
                .results()
                .toList();
        var form = OnDesks.text(
                rehearsal.open(as, round + "/amend?at=" + at.getLast().group(1) + "&do=AMEND"));
        var typed = new HashMap<String, String>();
        Pattern.compile("<input type=\"hidden\" name=\"(version|hash|at|edit|seen|do)\" value=\"([^\"]*)\"")
                .matcher(form.substring(form.indexOf("id=\"writing\"")))
                .results()
                .forEach(field -> typed.putIfAbsent(field.group(1), field.group(2)));
        typed.put("words", "The parties meet once a year.".replace(words, by));
        typed.put("reason", "Reason of " + as);
        assertThat(rehearsal.send(as, round + "/amend", typed)).hasStatus(303);
    }

    private void settle(String round) {
        var page = rehearsal.open("chair", round + "/consolidation");
        var tick = found(page, "name=\"tick\" value=\"([^\"]*)\"");
        assertThat(rehearsal.send(
                        "chair",
                        round + "/consolidation/rulings",
                        Map.of("tick", tick, "disposition", "ACCEPTED", "reason", "Agreed")))
                .hasStatus(303);
    }

    private void done(String as, String inside) {
        assertThat(rehearsal.send(as, inside, Map.of())).as(inside).hasStatus(303);
    }

    private static String found(MvcTestResult page, String pattern) {
        var found = Pattern.compile(pattern).matcher(OnDesks.text(page));
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
