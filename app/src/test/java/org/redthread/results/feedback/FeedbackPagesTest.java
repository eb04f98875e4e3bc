package org.redthread.results.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redthread.CountedStatements;
import org.redthread.PostgresConfiguration;
import org.redthread.meetings.Rehearsal;
import org.redthread.texts.MovedClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, MovedClock.class, CountedStatements.class})
class FeedbackPagesTest {

    private static final List<String> ALL = List.of("chair", "cambodia", "poland", "turkiye", "organisation", "donor");

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    MovedClock clock;

    @Autowired
    JdbcClient db;

    @AfterEach
    void today() {
        clock.at(Instant.now());
    }

    @Test
    void those_who_were_there_answer_once_and_are_told_counts_when_nobody_can_answer_any_more() {
        var at = asked();
        for (var each : ALL)
            assertThat(rehearsal.send(
                            each, at, Map.of("use", each.equals("donor") ? "2" : "5", "good", "Said by " + each)))
                    .as(each)
                    .hasStatus(303);
        assertThat(rehearsal.send("poland", at, Map.of("use", "1")))
                .hasStatus(422)
                .bodyText()
                .contains("You have answered already");
        for (var reader : List.of("poland", "secretariat"))
            assertThat(page(reader, at).select("#results, #words"))
                    .as("while it is open")
                    .isEmpty();

        clock.by(Duration.ofDays(30));
        assertThat(rehearsal.send("poland", at, Map.of("use", "1"))).hasStatus(422);
        var told = page("poland", at);
        assertThat(told.select("#results tbody tr:first-child td").eachText())
                .containsExactly("0", "1", "0", "0", "5", "6");
        assertThat(told.text()).as("what was written is the secretariat's").doesNotContain("Said by");
        var words = page("secretariat", at).expectFirst("#words");
        assertThat(words.text()).contains("Said by turkiye", "Said by donor");

        var lesson = words.expectFirst("form");
        var fields = new HashMap<String, String>();
        lesson.select("input[name=told], input[name=about]").forEach(each -> fields.put(each.attr("name"), each.val()));
        var proposed = Jsoup.parse(body(rehearsal.send("secretariat", "/lessons/propose", fields)));
        assertThat(proposed.expectFirst("textarea[name=told]").text()).startsWith("Said by");
        assertThat(proposed.expectFirst("textarea[name=about]").text()).contains("/meetings/rh-test-");
    }

    @Test
    void of_what_fewer_than_five_answered_nothing_is_told() {
        var at = asked();
        for (var each : ALL.subList(0, 4)) rehearsal.send(each, at, Map.of("use", "3", "voice", "4", "good", "Alone"));
        clock.by(Duration.ofDays(30));
        assertThat(page("poland", at).select("#results tbody td").eachText())
                .hasSize(3)
                .allMatch(cell -> cell.startsWith("Fewer than 5"));
        assertThat(page("secretariat", at).text()).doesNotContain("Alone");
    }

    @Test
    void a_question_is_hidden_on_its_own() {
        var at = asked();
        for (var each : ALL)
            rehearsal.send(each, at, each.equals("chair") ? Map.of("papers", "1") : Map.of("use", "4"));
        clock.by(Duration.ofDays(30));
        var rows = page("poland", at).select("#results tbody tr");
        assertThat(rows.get(0).select("td").eachText()).containsExactly("0", "0", "0", "5", "0", "5");
        assertThat(rows.get(1).text()).contains("Fewer than 5");
    }

    @Test
    void where_delegations_are_known_others_are_not_asked() {
        var meeting = rehearsal.aMeeting("ANNOUNCED", "REGISTRATION_OPEN");
        rehearsal.send("secretariat", meeting + "/invitations", Map.of("party-POL", "on"));
        assertThat(rehearsal.send(
                        "secretariat",
                        meeting + "/delegation",
                        Map.of(
                                "party", "POL",
                                "delegate-1-capacity", "HEAD",
                                "delegate-1-name", "Some Delegate",
                                "delegate-1-email", "somebody@example.org")))
                .hasStatus(303);
        rehearsal.send("secretariat", meeting + "/move", Map.of("to", "REGISTRATION_CLOSED", "version", "2"));
        rehearsal.send("secretariat", meeting + "/move", Map.of("to", "IN_SESSION", "version", "3"));
        var at = asked(meeting);
        assertThat(page("turkiye", at).select("#form")).isEmpty();
        assertThat(rehearsal.send("turkiye", at, Map.of("use", "1"))).hasStatus(422);
        assertThat(rehearsal.send("poland", at, Map.of("use", "1"))).hasStatus(303);
        assertThat(rehearsal.send("chair", at, Map.of("use", "1"))).hasStatus(303);
    }

    @Test
    void twenty_answers_of_one_person_at_the_same_moment_are_one() throws Exception {
        var at = asked();
        var as = rehearsal.enter("poland");
        try (var pool = Executors.newFixedThreadPool(10)) {
            Callable<Integer> once = () ->
                    rehearsal.send(as, at, Map.of("use", "5")).getResponse().getStatus();
            var answers =
                    pool.invokeAll(IntStream.range(0, 20).mapToObj(_ -> once).toList());
            assertThat(answers.stream().map(Future::resultNow).filter(status -> status == 303))
                    .hasSize(1);
        }
        assertThat(page("secretariat", at).select("dl.docket, .docket").text()).contains("Answers 1");
    }

    @Test
    void what_cannot_be_is_said_beside_its_field() {
        var meeting = rehearsal.aMeetingInSession();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (var wrong : List.of(
                "", "soon", today.minusDays(2).toString(), today.plusDays(200).toString()))
            assertThat(rehearsal.send("secretariat", meeting + "/feedback/open", Map.of("until", wrong)))
                    .as(wrong)
                    .hasStatus(422)
                    .bodyText()
                    .contains("until-error");
        assertThat(rehearsal.send(
                        "secretariat", rehearsal.aMeeting() + "/feedback/open", Map.of("until", "2026-12-30")))
                .as("a meeting that was not held")
                .hasStatus(422);
        var at = asked(meeting);
        assertThat(rehearsal.send("poland", at, Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("Nothing was answered");
        var wrong = rehearsal.send("poland", at, Map.of("use", "6", "good", "Kept as typed"));
        assertThat(wrong).hasStatus(422).bodyText().contains("use-error", "Kept as typed");
        assertThat(rehearsal.send("secretariat", meeting + "/feedback/open", Map.of("until", today.toString())))
                .as("asked twice")
                .hasStatus(422);
    }

    @Test
    void the_application_has_no_right_to_read_a_reply() {
        assertThatThrownBy(() ->
                        db.sql("select * from results.survey_reply").query().listOfRows())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_visitor_of_the_rehearsal_finds_one_open_and_the_page_asks_ten_statements_at_most() {
        assertThat(rehearsal.open("poland", "/meetings/rh-tm-1"))
                .hasStatusOk()
                .bodyText()
                .contains("/meetings/rh-tm-1/feedback");
        var as = rehearsal.enter("poland");
        rehearsal.openAgain(as, "/meetings/rh-tm-1/feedback");
        assertThat(CountedStatements.during(() -> assertThat(rehearsal.openAgain(as, "/meetings/rh-tm-1/feedback"))
                        .bodyText()
                        .contains("Two minutes", "Open until")))
                .isLessThanOrEqualTo(10);
    }

    private String asked() {
        return asked(rehearsal.aMeetingInSession());
    }

    private String asked(String meeting) {
        var until = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(20);
        assertThat(rehearsal.send("secretariat", meeting + "/feedback/open", Map.of("until", until.toString())))
                .hasStatus(303);
        return meeting + "/feedback";
    }

    private Document page(String as, String at) {
        return Jsoup.parse(body(rehearsal.open(as, at)));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
