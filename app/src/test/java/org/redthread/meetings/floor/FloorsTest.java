package org.redthread.meetings.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.meetings.Rehearsal;
import org.redthread.record.RecordFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class})
class FloorsTest {

    private static final String POLAND = RecordFile.id("party", "POL").toString();
    private static final String CAMBODIA = RecordFile.id("party", "KHM").toString();
    private static final Pattern CHOICE = Pattern.compile("<option value=\"([0-9a-f-]{36})\"");

    @Autowired
    Rehearsal rehearsal;

    @Test
    void the_chair_opens_a_tour_and_gives_the_floor_to_one_after_the_other() {
        var meeting = rehearsal.aMeetingInSession();
        open(meeting, "TOUR");
        assertThat(page("chair", meeting)).contains("Nobody has the floor", "Give the floor to Andorra");
        assertThat(act("chair", meeting, "GIVEN", RecordFile.id("party", "AND").toString()))
                .isEqualTo(303);
        assertThat(page("poland", meeting)).contains("has the floor", "Andorra").doesNotContain("The Chair’s keys");
    }

    @Test
    void the_public_sees_nothing_of_the_floor_and_the_donor_only_follows() {
        var meeting = rehearsal.aMeetingInSession();
        open(meeting, "LIST");
        for (var part : new String[] {"/floor", "/floor/screen", "/floor/hand", "/floor/live"})
            assertThat(rehearsal.open(null, meeting + part).getResponse().getStatus())
                    .as(part)
                    .isIn(303, 401, 403, 404);
        assertThat(rehearsal.open(null, meeting)).bodyText().doesNotContain("/floor\"");
        assertThat(rehearsal.open("donor", meeting + "/floor")).hasStatusOk();
        assertThat(act("donor", meeting, "ASKED", POLAND)).isEqualTo(403);
    }

    @Test
    void a_delegation_asks_for_its_own_party_only_and_never_runs_the_floor() {
        var meeting = rehearsal.aMeetingInSession();
        open(meeting, "LIST");
        assertThat(rehearsal.send("poland", meeting + "/floor/act", Map.of("act", "ASKED", "party", CAMBODIA)))
                .hasStatus(422)
                .bodyText()
                .contains("You do not act for that party.");
        for (var act : new String[] {"GIVEN", "ENDED", "LIST_CLOSED", "SUSPENDED", "FINISHED", "LIMITED"})
            assertThat(act("poland", meeting, act, POLAND)).as(act).isEqualTo(403);
        assertThat(rehearsal.send("poland", meeting + "/floor/open", Map.of("form", "LIST")))
                .hasStatus(403);
        assertThat(act("poland", meeting, "ASKED", POLAND)).isEqualTo(303);
        assertThat(page("chair", meeting)).contains("Give the floor to Poland");
    }

    @Test
    void what_cannot_be_done_is_said_in_a_sentence_and_nothing_is_half_done() {
        var meeting = rehearsal.aMeetingInSession();
        refused(meeting, Map.of("act", "ASKED", "party", POLAND), "The floor is not open.");
        open(meeting, "LIST");
        refused(meeting, Map.of("act", "LIST_CLOSED", "party", ""), null);
        refused(meeting, Map.of("act", "ASKED", "party", POLAND), "The list is closed.");
        refused(
                meeting,
                Map.of("act", "ASKED", "party", "'; drop table meetings.floor_event; --"),
                "could not be read");
        refused(meeting, Map.of("act", "DANCED", "party", POLAND), "could not be read");
        refused(meeting, Map.of("act", "LIMITED", "limit", "-5"), "could not be read");
        refused(
                meeting,
                Map.of("act", "GIVEN", "party", RecordFile.id("party", "ZZZ").toString()),
                "not in the room");
        refused(meeting, Map.of("act", "ASKED", "party", POLAND, "onBehalfOf", "x".repeat(121)), "could not be read");
        assertThat(rehearsal.send("chair", meeting + "/floor/open", Map.of("form", "LIST")))
                .hasStatus(422)
                .bodyText()
                .contains("The floor is open already.");
    }

    @Test
    void a_meeting_that_is_not_in_session_has_no_floor() {
        var meeting = rehearsal.aMeeting("ANNOUNCED");
        assertThat(rehearsal.send("chair", meeting + "/floor/open", Map.of("form", "TOUR")))
                .hasStatus(422)
                .bodyText()
                .contains("The meeting is not in session");
        assertThat(rehearsal.open("poland", meeting + "/floor/live")).hasStatus(204);
    }

    @Test
    void the_name_of_a_group_is_shown_as_text_whatever_is_in_it() {
        var meeting = rehearsal.aMeetingInSession();
        open(meeting, "LIST");
        var group = "<img src=x onerror=alert(1)>\r\nid: 99\r\n\r\ndata: <script>";
        assertThat(rehearsal.send(
                        "poland", meeting + "/floor/act", Map.of("act", "ASKED", "party", POLAND, "onBehalfOf", group)))
                .hasStatus(303);
        act("chair", meeting, "GIVEN", POLAND);
        for (var part : new String[] {"/floor", "/floor/screen"})
            assertThat(text("poland", meeting + part))
                    .contains("&lt;img src=x onerror")
                    .doesNotContain("<img", "<script>");
    }

    /// Fifty at once, as fifty delegations press the same button when the list opens.
    @Test
    void of_fifty_requests_at_once_each_is_counted_once_and_the_order_is_kept() throws Exception {
        var meeting = rehearsal.aMeetingInSession();
        open(meeting, "LIST");
        var parties = parties(meeting);
        assertThat(parties).hasSizeGreaterThan(10);
        var tries = new ArrayList<Map<String, String>>();
        for (var at = 0; at < 50; at++) tries.add(Map.of("act", "ASKED", "party", parties.get(at % parties.size())));
        var answers = atOnce("secretariat", meeting, tries);
        assertThat(answers).hasSize(50).containsOnly(303, 422);
        assertThat(answers.stream().filter(status -> status == 303)).hasSize(parties.size());
        var page = page("chair", meeting);
        for (var party : parties)
            assertThat(page.split("data-waits=\"" + party + "\"", -1)).as(party).hasSize(2);
    }

    @Test
    void of_fifty_times_that_one_delegation_presses_one_counts() throws Exception {
        var meeting = rehearsal.aMeetingInSession();
        open(meeting, "LIST");
        var tries = java.util.Collections.nCopies(50, Map.of("act", "ASKED", "party", POLAND));
        var answers = atOnce("poland", meeting, tries);
        assertThat(answers.stream().filter(status -> status == 303)).hasSize(1);
        assertThat(answers.stream().filter(status -> status == 422)).hasSize(49);
    }

    private List<Integer> atOnce(String as, String meeting, List<Map<String, String>> tries) throws Exception {
        var cookie = rehearsal.enter(as);
        var start = new CountDownLatch(1);
        var answers = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var typed : tries)
                answers.add(threads.submit(() -> {
                    start.await();
                    return rehearsal
                            .send(cookie, meeting + "/floor/act", typed)
                            .getResponse()
                            .getStatus();
                }));
            start.countDown();
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) statuses.add(answer.get());
            return statuses;
        }
    }

    /// @param sentence null where the act is done
    private void refused(String meeting, Map<String, String> typed, @Nullable String sentence) {
        var answer = rehearsal.send("chair", meeting + "/floor/act", typed);
        if (sentence == null) assertThat(answer).hasStatus(303);
        else assertThat(answer).as(typed.toString()).hasStatus(422).bodyText().contains(sentence);
    }

    private void open(String meeting, String form) {
        var typed = new HashMap<>(Map.of("form", form, "order", "ALPHABETICAL", "limit", "3"));
        assertThat(rehearsal.send("chair", meeting + "/floor/open", typed)).hasStatus(303);
    }

    private int act(String as, String meeting, String act, String party) {
        return rehearsal
                .send(as, meeting + "/floor/act", Map.of("act", act, "party", party))
                .getResponse()
                .getStatus();
    }

    /// All parties in the room, as the Chair can choose them.
    private List<String> parties(String meeting) {
        return CHOICE.matcher(page("chair", meeting))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private String page(String as, String meeting) {
        return text(as, meeting + "/floor");
    }

    private String text(String as, String inside) {
        return new String(rehearsal.open(as, inside).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
