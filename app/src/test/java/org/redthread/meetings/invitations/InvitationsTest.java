package org.redthread.meetings.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Role;
import org.redthread.accounts.Account;
import org.redthread.accounts.Accounts;
import org.redthread.accounts.HeldMandate;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

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
    Accounts accounts;

    @Autowired
    MockMvcTester browser;

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
    void the_letter_itself_and_the_entry_for_the_calendar_go_with_the_mail_to_its_readers_alone() throws Exception {
        rehearsal.open("poland", "/meetings");
        var meeting = scene.aMeeting();
        rehearsal.send("secretariat", meeting + "/invitations", Map.of("party-POL", "on"));
        var enclosed = enclosedTo("poland@rehearsal.invalid");
        assertThat(enclosed.eachText())
                .satisfiesExactly(
                        pdf -> assertThat(pdf).matches("RH-INV-\\d{4}-\\d{4}\\.pdf"),
                        ics -> assertThat(ics).isEqualTo("meeting.ics"));

        var letter = page("poland", enclosed.getFirst().attr("href"));
        assertThat(letter)
                .hasStatusOk()
                .hasHeader("Content-Type", "application/pdf")
                .hasHeader("Cache-Control", "no-store");
        assertThat(letter.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(pdf(enclosed.getFirst())).contains("Poland", "10 March 2037 at 18:00 GMT+3");
        assertThat(page("poland", enclosed.getLast().attr("href")))
                .hasStatusOk()
                .bodyText()
                .startsWith("BEGIN:VCALENDAR");
        assertThat(page("secretariat", enclosed.getFirst().attr("href"))).hasStatusOk();
        for (var other : List.of("turkiye", "chair", "donor"))
            assertThat(page(other, enclosed.getFirst().attr("href"))).hasHeader("Location", "/en/outbox");
    }

    @Test
    void a_letter_is_written_in_the_language_of_the_account() throws Exception {
        var account = new Account(UUID.randomUUID(), "leser@example.org", Map.of("en", "Focal point"), "ru");
        var mandate = new HeldMandate(
                UUID.randomUUID(),
                Role.FOCAL_POINT,
                Scene.REHEARSAL,
                RecordFile.id("party", "ALB"),
                Instant.EPOCH,
                null);
        scene.asSecretariat(() -> {
            accounts.open(account, "a long walk along the river");
            accounts.give(mandate, account);
            return account;
        });
        rehearsal.send("secretariat", scene.aMeeting() + "/invitations", Map.of("another", "Albania"));
        assertThat(pdf(enclosedTo("leser@example.org").getFirst()))
                .contains("Исх. №", "Албания", "10 марта 2037")
                .doesNotContain("You are invited");
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

    /// The files that go with the newest letter to an address, as links of the page that the secretariat reads.
    private Elements enclosedTo(String address) throws Exception {
        var outbox = Jsoup.parse(page("secretariat", "/en/outbox").getResponse().getContentAsString());
        return outbox.select("main ul.lines > li:contains(" + address + ")")
                .getFirst()
                .select("a[href*=/outbox/]");
    }

    private String pdf(Element link) throws Exception {
        var answer = page("secretariat", link.attr("href"));
        try (var document = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\h]+", " ");
        }
    }

    private MvcTestResult page(String as, String address) {
        return browser.get().uri(address).cookie(rehearsal.enter(as)).exchange();
    }
}
