package org.redthread.meetings.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.meetings.Rehearsal;
import org.redthread.record.RecordFile;
import org.redthread.thread.Knot;
import org.redthread.thread.LinkKind;
import org.redthread.thread.Threads;
import org.redthread.thread.Tie;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, Scene.class})
class InvitationsTest {

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Scene scene;

    @Autowired
    Threads threads;

    @Autowired
    JdbcClient db;

    @Test
    void everybody_entitled_is_invited_in_one_act_by_numbered_letters() {
        rehearsal.open("poland", "/meetings");
        var meeting = scene.aMeeting();
        var form = rehearsal.open("secretariat", meeting + "/invitations");
        assertThat(form)
                .hasStatusOk()
                .bodyText()
                .contains("name=\"party-POL\" checked", "name=\"party-UNIDO\"")
                .doesNotContain("name=\"party-UNIDO\" checked");

        assertThat(rehearsal.send(
                        "secretariat", meeting + "/invitations", Map.of("party-POL", "on", "party-TUR", "on")))
                .hasStatus(303);
        assertThat(rehearsal.open("secretariat", meeting + "/invitations"))
                .bodyText()
                .containsPattern("RH/INV/" + LocalDate.now().getYear() + "/\\d{4}")
                .contains("no answer", "Türkiye")
                .doesNotContain("name=\"party-POL\"");
        assertThat(scene.lettersTo("poland@rehearsal.invalid"))
                .anySatisfy(body -> assertThat(body)
                        .contains("To Poland", "RH/INV/", "up to 3 delegates")
                        .contains("10 March 2037 at 18:00 GMT+3 (Istanbul), on your clock 10 March 2037 at 16:00")
                        .contains("(Warsaw)")
                        .contains("Sample: this letter belongs to a rehearsal"));
    }

    @Test
    void a_party_in_no_list_is_invited_by_its_name() {
        var meeting = scene.aMeeting();
        assertThat(rehearsal.send("secretariat", meeting + "/invitations", Map.of("another", "Turkey")))
                .hasStatus(303);
        assertThat(rehearsal.send("secretariat", meeting + "/invitations", Map.of("another", "Atlantis")))
                .hasStatus(422)
                .bodyText()
                .contains("No country or organisation has that name", "value=\"Atlantis\"");
        assertThat(rehearsal.send("secretariat", meeting + "/invitations", Map.of("party-XXX", "on")))
                .hasStatus(422)
                .bodyText()
                .contains("Tick somebody who is not invited yet");
    }

    @Test
    void nobody_but_the_secretariat_invites() {
        var meeting = scene.aMeeting();
        for (var other : List.of("chair", "poland", "organisation", "donor")) {
            assertThat(rehearsal.open(other, meeting + "/invitations")).hasStatus(403);
            assertThat(rehearsal.send(other, meeting + "/invitations", Map.of("party-POL", "on")))
                    .hasStatus(403);
        }
    }

    @Test
    void to_a_draft_nobody_is_invited() {
        var meeting = scene.aDraft();
        assertThat(rehearsal.send("secretariat", meeting + "/invitations", Map.of("party-POL", "on")))
                .hasStatus(422)
                .bodyText()
                .contains("Announce the meeting first");
        assertThat(scene.letters(meeting)).isEmpty();
    }

    @Test
    void numbers_run_without_a_gap_whoever_is_faster_and_whatever_is_taken_back() throws Exception {
        var meetings = IntStream.range(0, 6).mapToObj(at -> scene.aMeeting()).toList();
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = many.invokeAll(meetings.stream()
                    .flatMap(meeting -> List.of("POL", "TUR", "POL").stream()
                            .map(key -> (Callable<Integer>) () -> rehearsal
                                    .send("secretariat", meeting + "/invitations", Map.of("party-" + key, "on"))
                                    .getResponse()
                                    .getStatus()))
                    .toList());
            assertThat(sent).allSatisfy(one -> assertThat(one.get()).isIn(303, 422));
        }
        for (var meeting : meetings) assertThat(scene.letters(meeting)).hasSize(2);
        var numbers = scene.numbers();
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    @Test
    void a_decision_that_a_state_be_invited_leads_to_its_first_letter() {
        var lebanon = RecordFile.id("party", "LBN");
        var decided = scene.idOf(scene.aMeeting());
        scene.asSecretariat(() -> {
            threads.tie(new Tie(
                    LinkKind.INVITES,
                    new Knot("meeting", decided),
                    new Knot("party", lebanon),
                    null,
                    null,
                    List.of(),
                    "test/lebanon",
                    "public"));
            return decided;
        });
        var first = scene.aMeeting();
        var second = scene.aMeeting();
        for (var meeting : List.of(first, second))
            assertThat(rehearsal.send("secretariat", meeting + "/invitations", Map.of("another", "Lebanon")))
                    .hasStatus(303);
        assertThat(ties(decided, scene.letters(first).getFirst())).isEqualTo(1);
        assertThat(ties(decided, scene.letters(second).getFirst())).isZero();
    }

    private int ties(UUID decided, UUID letter) {
        return scene.asSecretariat(
                () -> db.sql("select count(*) from thread.link where from_id = ? and to_id = ? and kind = 'MANDATES'")
                        .params(decided, letter)
                        .query(Integer.class)
                        .single());
    }
}
