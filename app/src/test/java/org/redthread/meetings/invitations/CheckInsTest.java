package org.redthread.meetings.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogues;
import org.redthread.meetings.Rehearsal;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Convenings;
import org.redthread.record.RecordFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, Scene.class})
class CheckInsTest {

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Scene scene;

    @Autowired
    Delegations delegations;

    @Autowired
    Convenings convenings;

    @Autowired
    Dialogues dialogues;

    @Autowired
    Access access;

    @Autowired
    JdbcClient db;

    @Test
    void a_code_that_is_said_fifty_times_at_once_is_counted_once() throws Exception {
        var meeting = scene.aMeeting();
        var code = registered(meeting, "POL", "First Delegate");
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var said = many.invokeAll(IntStream.range(0, 50)
                    .mapToObj(at -> (Callable<String>) () -> String.valueOf(rehearsal
                            .send("secretariat", meeting + "/check-in", Map.of("code", code))
                            .getResponse()
                            .getRedirectedUrl()))
                    .toList());
            var welcomes = 0;
            for (var one : said) {
                assertThat(one.get()).containsAnyOf("said=WELCOME", "said=ALREADY");
                if (one.get().contains("said=WELCOME")) welcomes++;
            }
            assertThat(welcomes).isEqualTo(1);
        }
        assertThat(present(meeting)).singleElement().returns(1, Present::delegates);
        assertThat(scene.asSecretariat(() -> db.sql(
                                "select count(*) from ledger.entry where subject = ? and act = 'meetings.checked-in'")
                        .param(scene.idOf(meeting))
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void presence_is_counted_session_by_session_and_each_figure_opens_its_list() {
        var meeting = scene.aMeeting();
        var code = registered(meeting, "POL", "First Delegate");
        registered(meeting, "TUR", "");
        var opening = session(meeting, "Opening");
        var closing = session(meeting, "Closing");
        var spoken = " " + code.replace("-", "").toLowerCase(java.util.Locale.ROOT);
        rehearsal.send("secretariat", meeting + "/check-in", Map.of("session", opening, "code", spoken));
        rehearsal.send(
                "secretariat",
                meeting + "/check-in",
                Map.of("session", closing, "delegate", delegate(meeting, "TUR").toString()));
        var page = rehearsal.open("chair", meeting + "/presence");
        assertThat(page).hasStatusOk().bodyText().contains("Poland", "Türkiye", "of=COUNTRY#list", "1st time");
        assertThat(rehearsal.open("chair", meeting + "/presence?session=" + opening + "&of=COUNTRY"))
                .bodyText()
                .contains("Poland")
                .doesNotContain(">Türkiye<");
        assertThat(rehearsal.open("chair", meeting + "/presence?of=ORGANISATION"))
                .bodyText()
                .contains("Nobody is checked in");
        assertThat(present(meeting))
                .extracting(Present::party, Present::country, Present::delegates, Present::time)
                .containsExactlyInAnyOrder(
                        tuple(RecordFile.id("party", "POL"), true, 1, 1),
                        tuple(RecordFile.id("party", "TUR"), true, 0, 1));
        assertThat(rehearsal.open("chair", meeting + "/presence?live=true")).hasHeader("Refresh", "15");
        assertThat(rehearsal.open("poland", meeting + "/presence")).hasStatus(403);
        assertThat(rehearsal.open("chair", meeting + "/check-in")).hasStatus(403);
    }

    @Test
    void a_code_that_nobody_has_is_said_so_and_a_mistake_is_taken_back() {
        var meeting = scene.aMeeting();
        registered(meeting, "POL", "First Delegate");
        assertThat(rehearsal.send("secretariat", meeting + "/check-in", Map.of("code", "AAAA-AAAA")))
                .hasStatus(422)
                .bodyText()
                .contains("Nobody in this meeting has that code", "value=\"AAAA-AAAA\"");
        var delegate = delegate(meeting, "POL").toString();
        rehearsal.send("secretariat", meeting + "/check-in", Map.of("delegate", delegate));
        assertThat(present(meeting)).hasSize(1);
        rehearsal.send("secretariat", meeting + "/check-in", Map.of("back", delegate));
        assertThat(present(meeting)).isEmpty();
    }

    @Test
    void whoever_came_is_not_struck_off_afterwards() {
        var meeting = scene.aMeeting();
        var code = registered(meeting, "POL", "First Delegate");
        rehearsal.send("secretariat", meeting + "/check-in", Map.of("code", code));
        assertThat(rehearsal.send("poland", meeting + "/delegation/answer", Map.of("answer", "DECLINED")))
                .hasStatus(422)
                .bodyText()
                .contains("was checked in already");
        var other = new HashMap<>(Map.of(
                "version", "0",
                "delegate-1-capacity", "HEAD",
                "delegate-1-name", "Another Delegate",
                "delegate-1-email", "another@example.org"));
        assertThat(rehearsal.send("poland", meeting + "/delegation", other))
                .hasStatus(422)
                .bodyText()
                .contains("was checked in already", "Another Delegate");
        assertThat(present(meeting)).hasSize(1);
    }

    @Test
    void attendances_go_on_from_meetings_held_here() {
        var first = scene.aMeeting(Map.of("first", "2051-03-25", "last", "2051-03-26", "closes", "2051-03-10T18:00"));
        var second = scene.aMeeting(Map.of("first", "2052-03-25", "last", "2052-03-26", "closes", "2052-03-10T18:00"));
        for (var meeting : List.of(first, second))
            rehearsal.send(
                    "secretariat",
                    meeting + "/check-in",
                    Map.of("code", registered(meeting, "KHM", "Delegate " + meeting.hashCode())));
        assertThat(present(second)).singleElement().returns(2, Present::time);
    }

    @Test
    void attendances_go_on_from_what_the_record_prints() {
        var process = dialogues.get("budapest-process");
        var keeper = new Reader(null, "Test", java.util.Set.of(new Mandate(Role.SECRETARIAT, process.id(), null)));
        var convened = access.as(keeper, () -> convenings.convene(process, aMeetingOfSeniorOfficials()));
        assertThat(convened).isInstanceOf(Convenings.Outcome.Done.class);
        var meeting = ((Convenings.Outcome.Done) convened).meeting();
        for (var key : List.of("LBN", "IND")) came(process.id(), meeting, RecordFile.id("party", key));
        var present = access.as(keeper, () -> delegations.present(meeting.id()));
        assertThat(present)
                .as("in December 2023 Lebanon came for the first time and India for the second")
                .extracting(Present::party, Present::time)
                .containsExactlyInAnyOrder(
                        tuple(RecordFile.id("party", "LBN"), 2), tuple(RecordFile.id("party", "IND"), 3));
    }

    private static Map<String, String> aMeetingOfSeniorOfficials() {
        var typed = new HashMap<>(Map.of(
                "body-som", "on",
                "number", "88",
                "symbol", "BP/SOM/88",
                "mode", "ONLINE",
                "zone", "Europe/Vienna",
                "first", "2037-12-07",
                "closes", "2037-12-01T18:00",
                "quota", "3",
                "correctionDays", "14"));
        typed.putAll(Map.of(
                "session-1-name", "Opening",
                "session-1-day", "2037-12-07",
                "session-1-begins", "09:30",
                "session-1-ends", "12:00"));
        return typed;
    }

    private void came(UUID dialogue, Convened meeting, UUID party) {
        var keeper = new Mandate(Role.SECRETARIAT, dialogue, null);
        var delegate = UUID.randomUUID();
        scene.as(keeper, () -> {
            db.sql("insert into meetings.delegation values (?, ?, ?, true, 0, null, now(), now())")
                    .params(dialogue, meeting.id(), party)
                    .update();
            db.sql("insert into meetings.delegate values (?, ?, ?, ?, 1, 'WHOLE')")
                    .params(dialogue, meeting.id(), party, delegate)
                    .update();
            return db.sql("insert into meetings.presence values (?, ?, ?, ?, ?, false, false, now())")
                    .params(
                            dialogue,
                            meeting.id(),
                            meeting.sessions().getFirst().id(),
                            party,
                            delegate)
                    .update();
        });
    }

    /// @param name empty for a delegation of which nothing else is on record
    /// @return the code of its head; empty where nobody is named
    private String registered(String meeting, String key, String name) {
        rehearsal.send("secretariat", meeting + "/invitations", Map.of("party-" + key, "on"));
        var typed = new HashMap<>(Map.of("party", key));
        if (!name.isEmpty())
            typed.putAll(Map.of(
                    "delegate-1-capacity", "HEAD",
                    "delegate-1-name", name,
                    "delegate-1-email", "somebody@example.org"));
        assertThat(rehearsal.send("secretariat", meeting + "/delegation", typed))
                .hasStatus(303);
        return name.isEmpty()
                ? ""
                : DelegationsTest.code(rehearsal.open("secretariat", meeting + "/delegation?party=" + key));
    }

    private List<Present> present(String meeting) {
        return scene.asSecretariat(() -> delegations.present(scene.idOf(meeting)));
    }

    private String session(String meeting, String name) {
        return scene.asSecretariat(() -> db.sql("select id from meetings.session where meeting_id = ? and name = ?")
                .params(scene.idOf(meeting), name)
                .query(String.class)
                .single());
    }

    private UUID delegate(String meeting, String key) {
        return scene.asSecretariat(
                () -> db.sql("select id from meetings.delegate where meeting_id = ? and party_id = ?")
                        .params(scene.idOf(meeting), RecordFile.id("party", key))
                        .query(UUID.class)
                        .single());
    }
}
