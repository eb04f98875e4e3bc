package org.redthread.meetings.invitations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Mandate;
import org.redthread.access.Role;
import org.redthread.accounts.Entrances;
import org.redthread.meetings.Rehearsal;
import org.redthread.record.RecordFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, Scene.class})
class DelegationsTest {

    private static final Map<String, String> A_PAST_MEETING =
            Map.of("first", "2025-03-25", "last", "2025-03-26", "closes", "2025-03-10T18:00");

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Scene scene;

    @Autowired
    Delegations delegations;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Entrances entrances;

    @Autowired
    JdbcClient db;

    @Test
    void a_focal_point_answers_nominates_and_changes_until_the_deadline() {
        var meeting = scene.aMeeting();
        invite(meeting, "POL");
        assertThat(rehearsal.open("poland", meeting)).bodyText().contains("Your delegation", "no answer");
        assertThat(rehearsal.send("poland", meeting + "/delegation/answer", Map.of("answer", "ACCEPTED")))
                .hasStatus(303);
        assertThat(nominate("poland", meeting, head("First Delegate", "first@example.org")))
                .hasStatus(303);
        var page = rehearsal.open("poland", meeting + "/delegation");
        assertThat(page).hasStatusOk().bodyText().contains("value=\"First Delegate\"", "code at the door:");

        var changed = head("First Delegate", "first@example.org");
        changed.put("version", "0");
        changed.put("delegate-1-id", hidden(page, "delegate-1-id"));
        changed.putAll(line(2, "ADVISER", "Second Delegate", "second@example.org"));
        var code = code(page);
        assertThat(nominate("poland", meeting, changed)).hasStatus(303);
        var again = rehearsal.open("poland", meeting + "/delegation");
        assertThat(again).bodyText().contains("Second Delegate", code);

        changed.put("version", "0");
        assertThat(nominate("poland", meeting, changed))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody changed this delegation", "Second Delegate");
        assertThat(rehearsal.open("secretariat", meeting + "/invitations"))
                .bodyText()
                .contains("delegation nominated");
    }

    @Test
    void what_cannot_be_taken_is_said_beside_its_field_and_nothing_typed_is_lost_or_kept() {
        var meeting = scene.aMeeting();
        invite(meeting, "POL");
        var twoHeads = head("Kept Name", "kept@example.org");
        twoHeads.putAll(line(2, "HEAD", "Other Head", "other@example.org"));
        refused(meeting, twoHeads, "delegate-2-capacity-error", "A delegation has one head");
        var noHead = line(1, "ADVISER", "Kept Name", "kept@example.org");
        refused(meeting, noHead, "delegate-1-capacity-error", "Say who heads the delegation");
        var noName = head("", "kept@example.org");
        refused(meeting, noName, "delegate-1-name-error", "Give the name");
        refused(meeting, head("Kept Name", "no address"), "delegate-1-email-error", "Give an address of mail");
        refused(
                meeting,
                line(1, "KING", "Kept Name", "kept@example.org"),
                "delegate-1-capacity-error",
                "Choose in which");
        refused(meeting, head("Kept\u202eName", "kept@example.org"), "delegate-1-name-error", "cannot be seen");
        var twice = head("Kept Name", "kept@example.org");
        twice.putAll(line(2, "EXPERT", "NAME kept", "Kept@example.org"));
        refused(meeting, twice, "delegate-2-name-error", "stands in the delegation already");
        var tooMany = head("Kept Name", "kept@example.org");
        for (var at = 2; at <= 4; at++) tooMany.putAll(line(at, "EXPERT", "Delegate " + at, "d" + at + "@example.org"));
        refused(meeting, tooMany, "delegate-4-name-error", "Above the quota: each party may send 3 delegates");
        assertThat(delegates(meeting)).isZero();
    }

    @Test
    void after_the_deadline_a_party_is_late_and_the_secretariat_says_why() {
        var meeting = scene.aMeeting(A_PAST_MEETING);
        invite(meeting, "POL");
        refused(
                meeting,
                head("Kept Name", "kept@example.org"),
                "form",
                "Registration closed on 10 March 2025 at 18:00 GMT+3");

        var typed = head("Kept Name", "kept@example.org");
        typed.put("party", "POL");
        assertThat(nominate("secretariat", meeting, typed))
                .hasStatus(422)
                .bodyText()
                .contains("reason-error", "say why the delegation is registered now", "Kept Name");
        typed.put("reason", "The letter had gone astray");
        assertThat(nominate("secretariat", meeting, typed)).hasStatus(303);
        assertThat(scene.asSecretariat(() -> db.sql("""
                                select count(*) from ledger.entry
                                 where subject = ? and act = 'meetings.nominated'
                                   and detail ->> 'reason' = 'The letter had gone astray'
                                """)
                        .param(scene.idOf(meeting))
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void nobody_nominates_for_a_party_that_he_does_not_act_for_or_that_is_not_invited() {
        var meeting = scene.aMeeting();
        invite(meeting, "TUR");
        var typed = head("Kept Name", "kept@example.org");
        typed.put("party", "TUR");
        assertThat(nominate("poland", meeting, typed))
                .hasStatus(422)
                .bodyText()
                .contains("You do not act for Türkiye, so nothing was kept", "Kept Name");
        assertThat(rehearsal.send(
                        "poland", meeting + "/delegation/answer", Map.of("party", "TUR", "answer", "DECLINED")))
                .hasStatus(422);
        assertThat(rehearsal.open("poland", meeting + "/delegation?party=TUR")).hasStatus(404);
        refused(meeting, head("Kept Name", "kept@example.org"), "form", "Poland is not invited to this meeting");
        assertThat(rehearsal.open("chair", meeting + "/delegation")).hasStatus(403);
        assertThat(nominate("donor", meeting, typed)).hasStatus(403);
        assertThat(delegates(meeting)).isZero();
    }

    @Test
    void the_same_person_is_not_in_two_delegations() {
        var meeting = scene.aMeeting();
        invite(meeting, "POL", "TUR");
        assertThat(nominate("turkiye", meeting, head("Ana María Sample", "ana@example.org")))
                .hasStatus(303);
        var typed = head("Head Of Poland", "head@example.org");
        typed.putAll(line(2, "EXPERT", "SAMPLE, Ana Maria", "ANA@example.org"));
        refused(meeting, typed, "delegate-2-name-error", "stands in another delegation to this meeting");
        assertThat(delegates(meeting)).isEqualTo(1);
    }

    @Test
    void of_fifty_who_want_the_last_seat_at_once_one_gets_it() throws Exception {
        var meeting = scene.aMeeting(Map.of("seats", "1", "quota", "1"));
        var keys = List.of("POL", "TUR", "KHM");
        invite(meeting, keys.toArray(String[]::new));
        var entrances = List.of("poland", "turkiye", "cambodia");
        for (var entrance : entrances) rehearsal.open(entrance, meeting);
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = many.invokeAll(IntStream.range(0, 50)
                    .mapToObj(at -> (Callable<MvcTestResult>) () ->
                            nominate(entrances.get(at % 3), meeting, head("Delegate " + at, "d" + at + "@example.org")))
                    .toList());
            var taken = 0;
            for (var one : sent) {
                var answer = one.get();
                if (answer.getResponse().getStatus() == 303) taken++;
                else
                    assertThat(answer)
                            .hasStatus(422)
                            .bodyText()
                            .containsAnyOf("No seat is left: all 1 are taken", "Somebody changed this delegation");
            }
            assertThat(taken).isEqualTo(1);
        }
        assertThat(delegates(meeting)).isEqualTo(1);
    }

    @Test
    void the_database_itself_holds_quota_seats_head_and_person() {
        var meeting = scene.aMeeting(Map.of("seats", "2", "quota", "2"));
        invite(meeting, "POL", "TUR");
        assertThat(nominate("poland", meeting, head("First Delegate", "first@example.org")))
                .hasStatus(303);
        for (var broken : List.of(
                "insert into meetings.delegate select dialogue_id, meeting_id, party_id, gen_random_uuid(), 9, 'HEAD'"
                        + " from meetings.delegation where meeting_id = ?",
                "insert into meetings.delegate select dialogue_id, meeting_id, party_id, gen_random_uuid(), at, 'EXPERT'"
                        + " from meetings.delegation, generate_series(5, 6) at where meeting_id = ?"))
            assertThatThrownBy(() -> scene.asSecretariat(
                            () -> db.sql(broken).param(scene.idOf(meeting)).update()))
                    .rootCause()
                    .hasMessageMatching("(?s).*(one_head|above the quota).*");
        assertThat(delegates(meeting)).isEqualTo(1);
    }

    @Test
    void whoever_declines_gives_the_seat_back() {
        var meeting = scene.aMeeting(Map.of("seats", "1"));
        invite(meeting, "POL", "TUR");
        assertThat(nominate("poland", meeting, head("First Delegate", "first@example.org")))
                .hasStatus(303);
        assertThat(nominate("turkiye", meeting, head("Other Delegate", "other@example.org")))
                .hasStatus(422);
        assertThat(rehearsal.send("poland", meeting + "/delegation/answer", Map.of("answer", "DECLINED")))
                .hasStatus(303);
        assertThat(nominate("turkiye", meeting, head("Other Delegate", "other@example.org")))
                .hasStatus(303);
    }

    @Test
    void names_are_seen_by_the_party_and_the_secretariat_and_by_delegations_once_the_list_is_issued() {
        var meeting = scene.aMeeting();
        invite(meeting, "POL", "TUR");
        nominate("poland", meeting, head("Seen By Few", "few@example.org"));
        nominate("turkiye", meeting, head("Other Delegate", "other@example.org"));
        for (var knows : List.of("poland", "secretariat"))
            assertThat(rehearsal.open(knows, meeting + "/participants"))
                    .bodyText()
                    .contains("Seen By Few");
        for (var other : List.of("turkiye", "chair", "cambodia", "organisation", "donor"))
            assertThat(rehearsal.open(other, meeting + "/participants"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Poland")
                    .doesNotContain("Seen By Few");
        assertThat(rehearsal.send("poland", meeting + "/participants", Map.of()))
                .hasStatus(403);
        assertThat(rehearsal.send("secretariat", meeting + "/participants", Map.of()))
                .hasStatus(303);
        for (var knows : List.of("turkiye", "chair"))
            assertThat(rehearsal.open(knows, meeting + "/participants"))
                    .bodyText()
                    .contains("Seen By Few")
                    .doesNotContain("few@example.org");
        assertThat(rehearsal.open("cambodia", meeting + "/participants"))
                .bodyText()
                .doesNotContain("Seen By Few");
        assertThat(rehearsal.open(null, meeting + "/participants")).hasStatus(303);
        var tur = new Mandate(Role.FOCAL_POINT, Scene.REHEARSAL, RecordFile.id("party", "TUR"));
        assertThat(scene.as(
                        tur,
                        () -> db.sql("select count(*) from meetings.particulars where meeting_id = ?")
                                .param(scene.idOf(meeting))
                                .query(Integer.class)
                                .single()))
                .as("addresses, codes and needs of others, even in raw SQL")
                .isEqualTo(1);
    }

    @Test
    void a_past_meeting_is_entered_by_number_or_by_the_delegation_alone() {
        var meeting = scene.aMeeting(A_PAST_MEETING);
        var typed = new HashMap<>(Map.of("party", "LBN", "reason", "Entered from the record", "unnamed", "2"));
        assertThat(nominate("secretariat", meeting, typed)).hasStatus(303);
        assertThat(nominate("secretariat", meeting, Map.of("party", "IND", "reason", "Entered from the record")))
                .hasStatus(303);
        assertThat(rehearsal.open("secretariat", meeting + "/participants"))
                .bodyText()
                .contains("Lebanon", "India", "how many, is not on record");
        assertThat(scene.asSecretariat(() -> delegations.registered(scene.idOf(meeting))))
                .containsExactlyInAnyOrder(RecordFile.id("party", "LBN"), RecordFile.id("party", "IND"));
    }

    @Test
    void a_letter_of_credentials_is_handed_in_seen_by_the_party_and_the_secretariat_and_nobody_else() {
        var meeting = scene.aMeeting();
        invite(meeting, "POL");
        var early = letter("poland", meeting, "%PDF-1.7 sample");
        assertThat(early).hasStatus(422).bodyText().contains("file-error", "Nominate the delegation first");
        nominate("poland", meeting, head("First Delegate", "first@example.org"));
        assertThat(letter("poland", meeting, "<html>no letter</html>"))
                .hasStatus(422)
                .bodyText()
                .contains("file-error", "First Delegate");
        assertThat(letter("poland", meeting, "A letter that is no PDF, whatever it is called"))
                .hasStatus(422)
                .bodyText()
                .contains("another kind of file than the one that is inside", "First Delegate");
        assertThat(letter("poland", meeting, "%PDF-1.7 sample")).hasStatus(303);
        var page = rehearsal.open("poland", meeting + "/delegation");
        assertThat(page).bodyText().contains("The letter that was handed in");
        var document = "/documents/" + between(page, "/rehearsal/documents/", "\"");
        for (var knows : List.of("poland", "secretariat"))
            assertThat(rehearsal.open(knows, document)).bodyText().contains("The party and the secretariat");
        for (var other : List.of("turkiye", "chair", "donor"))
            assertThat(rehearsal.open(other, document)).hasStatus(404);
    }

    private MvcTestResult letter(String as, String meeting, String content) {
        return browser.post()
                .uri("/en/rehearsal" + meeting + "/delegation/credentials")
                .multipart()
                .file(new MockMultipartFile("file", "letter.pdf", "application/pdf", content.getBytes(UTF_8)))
                .with(csrf())
                .cookie(new Cookie(
                        "redthread",
                        entrances.enter(entrances.named(as).orElseThrow()).orElseThrow()))
                .exchange();
    }

    @Test
    void the_secretariat_finds_a_party_by_its_name() {
        var meeting = scene.aMeeting();
        assertThat(rehearsal.open("secretariat", meeting + "/delegation?name=Turkey"))
                .bodyText()
                .contains("Delegation: Türkiye");
        assertThat(rehearsal.open("secretariat", meeting + "/delegation?name=Atlantis"))
                .hasStatusOk()
                .bodyText()
                .contains("No country or organisation has that name", "value=\"Atlantis\"");
    }

    private void refused(String meeting, Map<String, String> typed, String field, String sentence) {
        var kept = typed.entrySet().stream()
                .filter(one -> one.getKey().matches(".*-(name|email|office)"))
                .map(Map.Entry::getValue)
                .filter(value -> !value.isEmpty())
                .toList();
        assertThat(nominate("poland", meeting, typed))
                .as(sentence)
                .hasStatus(422)
                .bodyText()
                .contains("id=\"" + field + "\"", sentence)
                .contains(kept);
    }

    private MvcTestResult nominate(String as, String meeting, Map<String, String> typed) {
        return rehearsal.send(as, meeting + "/delegation", typed);
    }

    private void invite(String meeting, String... keys) {
        var typed = new HashMap<String, String>();
        for (var key : keys) typed.put("party-" + key, "on");
        assertThat(rehearsal.send("secretariat", meeting + "/invitations", typed))
                .hasStatus(303);
    }

    private int delegates(String meeting) {
        return scene.asSecretariat(() -> db.sql("select count(*) from meetings.delegate where meeting_id = ?")
                .param(scene.idOf(meeting))
                .query(Integer.class)
                .single());
    }

    private static Map<String, String> head(String name, String email) {
        return line(1, "HEAD", name, email);
    }

    private static Map<String, String> line(int at, String capacity, String name, String email) {
        var field = "delegate-" + at;
        return new HashMap<>(Map.of(
                field + "-capacity", capacity,
                field + "-name", name,
                field + "-email", email,
                field + "-office", "Director"));
    }

    static String hidden(MvcTestResult page, String field) {
        return between(page, "name=\"" + field + "\" value=\"", "\"");
    }

    static String code(MvcTestResult page) {
        return between(page, "code at the door: ", "<");
    }

    private static String between(MvcTestResult page, String before, String after) {
        try {
            var text = page.getResponse().getContentAsString();
            var from = text.indexOf(before) + before.length();
            return text.substring(from, text.indexOf(after, from));
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
