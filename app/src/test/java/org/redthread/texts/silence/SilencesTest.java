package org.redthread.texts.silence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogues;
import org.redthread.documents.Documents;
import org.redthread.documents.Draft;
import org.redthread.documents.HandedIn;
import org.redthread.documents.Visibility;
import org.redthread.meetings.Rehearsal;
import org.redthread.record.RecordFile;
import org.redthread.texts.MovedClock;
import org.redthread.texts.negotiations.Negotiations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest(properties = {"redthread.demo=true", "redthread.silence.every=10h"})
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, MovedClock.class})
class SilencesTest {

    private static final String WORDS = """
            # Sample

            1. The parties meet once a year.

            2. The parties share what they learned.
            """;

    private static final UUID REHEARSAL = RecordFile.id("dialogue", "rehearsal");

    /// The clock of Budapest is put forward three days later.
    private static final Instant OPENED = Instant.parse("2027-03-25T10:00:00Z");

    private static final Instant END = Instant.parse("2027-03-30T16:00:00Z");

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    MovedClock clock;

    @Autowired
    Adoption adoption;

    @Autowired
    SilenceWatch watch;

    @Autowired
    Access access;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    Silences silences;

    @Autowired
    Course course;

    @Autowired
    Negotiations negotiations;

    @Autowired
    Dialogues dialogues;

    @Autowired
    Documents documents;

    /// What another test left running is over before the next begins.
    @BeforeEach
    void before_summer_time() {
        clock.at(END.plus(Duration.ofDays(60)));
        adoption.sweep();
        clock.at(OPENED);
    }

    @Test
    void until_the_second_before_the_end_a_party_breaks_it_and_the_text_is_negotiated_again() {
        var text = inSilence();
        clock.at(END.minusSeconds(1));
        assertThat(rehearsal.open("poland", text + "/silence"))
                .bodyText()
                .contains("Under silence until 30 March 2027 at 18:00", "Break the silence");
        assertThat(breaks("poland", text, "Paragraph 2 goes beyond what we can share."))
                .hasStatus(303);
        clock.at(END.plusSeconds(1));
        assertThat(adoption.sweep()).isZero();
        assertThat(rehearsal.open("turkiye", text + "/silence"))
                .bodyText()
                .contains("Silence broken at 30 March 2027 at 17:59", "Poland", "goes beyond what we can share");
        assertThat(rehearsal.open("secretariat", text)).bodyText().contains("in negotiation");
        assertThat(letters("turkiye", text)).contains("silence broken", "Poland broke the silence", "METHOD:CANCEL");
    }

    @Test
    void at_the_second_of_the_end_nobody_breaks_it_whether_or_not_the_adoption_is_written_down() {
        var text = inSilence();
        clock.at(END);
        assertThat(rehearsal.open("poland", text + "/silence"))
                .bodyText()
                .contains("Adopted by silence at 30 March 2027 at 18:00", "certificate is being printed")
                .doesNotContain("silence/break");
        assertThat(rehearsal.open("poland", text))
                .bodyText()
                .contains("endorsed", "adopted by silence; being recorded")
                .doesNotContain("under silence");
        assertThat(rehearsal.open("poland", "/negotiations")).bodyText().contains("being recorded");
        assertThat(rehearsal.open("poland", text + "/endorsement"))
                .bodyText()
                .contains("The endorsement is being recorded");
        assertThat(breaks("poland", text, "Too late")).hasStatus(422).bodyText().contains("The time had passed");
        assertThat(rehearsal.send("chair", text + "/silence/call-off", Map.of("why", "Too late")))
                .hasStatus(422);
        assertThat(adoption.sweep()).isOne();
        assertThat(breaks("poland", text, "Too late")).hasStatus(422);
        assertThat(rehearsal.send(
                        "secretariat", text + "/endorsement/take-back", Map.of("reason", "Why not", "version", "3")))
                .hasStatus(422)
                .bodyText()
                .contains("adopted by silence, which nobody recorded and nobody takes back");
        assertThat(rehearsal.open("secretariat", text))
                .bodyText()
                .contains("endorsed")
                .doesNotContain("being recorded");
    }

    @Test
    void a_silence_that_ran_out_while_the_house_was_shut_is_adopted_at_the_start_as_of_its_end() throws Exception {
        var text = inSilence();
        watch.stop();
        clock.at(END.plus(Duration.ofDays(3)));
        watch.start();
        for (var tries = 0; tries < 100; tries++) {
            if (page(text).contains("Certificate (PDF)")) break;
            Thread.sleep(100);
        }
        assertThat(page(text)).contains("Adopted by silence at 30 March 2027 at 18:00", "Certificate (PDF)");
        assertThat(letters("poland", text)).contains("adopted by silence");
    }

    @Test
    void of_twenty_who_break_it_and_those_who_adopt_it_at_once_one_is_kept() throws Exception {
        for (var now : List.of(END.minusSeconds(1), END)) {
            clock.at(OPENED);
            var text = inSilence();
            clock.at(now);
            var calls = new ArrayList<Callable<Integer>>();
            for (var who : List.of("poland", "turkiye", "cambodia", "chair")) {
                var cookie = rehearsal.enter(who);
                for (var i = 0; i < 5; i++)
                    calls.add(() -> rehearsal
                            .send(cookie, text + "/silence/break", Map.of("reason", "No"))
                            .getResponse()
                            .getStatus());
            }
            for (var i = 0; i < 4; i++) calls.add(adoption::sweep);
            var answers = new ArrayList<Integer>();
            try (var pool = Executors.newFixedThreadPool(calls.size())) {
                for (var answer : pool.invokeAll(calls)) answers.add(answer.get());
            }
            var broke = answers.stream().filter(answer -> answer == 303).count();
            var adopted = answers.stream().filter(answer -> answer == 1).count();
            assertThat(List.of(broke, adopted)).isEqualTo(now.equals(END) ? List.of(0L, 1L) : List.of(1L, 0L));
        }
    }

    @Test
    void the_certificate_holds_text_checksum_parties_and_rule_and_is_a_document_of_the_dialogue() throws Exception {
        var text = inSilence();
        clock.at(END.plusSeconds(5));
        assertThat(adoption.sweep()).isOne();
        assertThat(adoption.sweep()).isZero();
        var documents = rehearsal.open("poland", "/documents");
        assertThat(documents).bodyText().contains("Certificate of adoption by silence");
        var found = java.util.regex.Pattern.compile("/en/rehearsal(/documents/[0-9a-f-]{36})")
                .matcher(page(text))
                .results()
                .map(hit -> hit.group(1))
                .toList();
        assertThat(found).hasSize(2);
        for (var each : found) {
            var file = rehearsal.open("poland", each + "/file").getResponse();
            assertThat(file.getStatus()).isEqualTo(200);
            assertThat(rehearsal.open(null, each)).hasStatus(404);
        }
    }

    @Test
    void a_certificate_that_cannot_be_kept_holds_no_other_procedure_up() {
        var first = inSilence();
        var second = inSilence();
        keepADocumentUnder(symbol(first) + "/SILENCE-1");
        clock.at(END);
        assertThat(adoption.sweep()).isEqualTo(2);
        assertThat(page(first)).contains("Adopted by silence", "certificate is being printed");
        assertThat(page(second)).contains("Adopted by silence", "Certificate (PDF)");
    }

    @Test
    void while_it_runs_the_text_is_frozen_and_no_second_one_is_opened() {
        var text = inSilence();
        assertThat(rehearsal.send(
                        "secretariat", text + "/versions", Map.of("language", "en", "base", "0", "words", WORDS)))
                .hasStatus(422);
        assertThat(rehearsal.send("secretariat", text + "/silence", terms(Map.of())))
                .hasStatus(422)
                .bodyText()
                .contains("opened on a text in negotiation");
    }

    @Test
    void an_extension_moves_the_end_for_page_letter_and_calendar() {
        var text = inSilence();
        assertThat(rehearsal.send(
                        "chair", text + "/silence/extend", Map.of("end", "2027-03-29T12:00", "why", "Earlier")))
                .hasStatus(422)
                .bodyText()
                .contains("must be later than the present one");
        assertThat(rehearsal.send(
                        "chair", text + "/silence/extend", Map.of("end", "2027-04-02T12:00", "why", "Easter")))
                .hasStatus(303);
        clock.at(END);
        assertThat(page(text)).contains("Under silence until 2 April 2027 at 12:00", "Easter");
        assertThat(letters("poland", text))
                .contains("extended until 2 April 2027 at 12:00", "SEQUENCE:1", "20270402T120000");
        assertThat(adoption.sweep()).isZero();
        clock.at(Instant.parse("2027-04-02T10:00:00Z"));
        assertThat(adoption.sweep()).isOne();
    }

    @Test
    void after_it_was_broken_it_is_opened_again_on_the_revision() {
        var text = inSilence();
        assertThat(breaks("cambodia", text, "Not yet")).hasStatus(303);
        assertThat(rehearsal.send(
                        "secretariat",
                        text + "/versions",
                        Map.of("language", "en", "base", "0", "words", WORDS.replace("once", "twice"))))
                .hasStatus(303);
        assertThat(rehearsal.send("secretariat", text + "/silence", terms(Map.of())))
                .as("the form showed another version")
                .hasStatus(422);
        assertThat(rehearsal.send("secretariat", text + "/silence", terms(Map.of("base", "1"))))
                .hasStatus(303);
        assertThat(page(text)).contains("Procedure 2", "revision 1", "Procedure 1", "Not yet");
    }

    @Test
    void called_off_the_text_is_negotiated_again() {
        var text = inSilence();
        assertThat(rehearsal.send("secretariat", text + "/silence/call-off", Map.of("why", "")))
                .hasStatus(422);
        assertThat(rehearsal.send("secretariat", text + "/silence/call-off", Map.of("why", "A slip of the pen")))
                .hasStatus(303);
        assertThat(rehearsal.open("secretariat", text + "/silence"))
                .bodyText()
                .contains("Called off at", "A slip of the pen", "Open another silence procedure");
        clock.at(END.plusSeconds(1));
        assertThat(adoption.sweep()).isZero();
    }

    @Test
    void a_day_before_the_end_the_parties_are_reminded_once() {
        var text = inSilence();
        clock.at(END.minus(Duration.ofHours(23)));
        adoption.sweep();
        adoption.sweep();
        assertThat(letters("poland", text)).containsOnlyOnce("A reminder to Poland");
    }

    @Test
    void only_a_party_that_was_asked_breaks_it_and_only_who_keeps_it_opens_it() {
        var text = rehearsal.aText(WORDS);
        for (var other : List.of("poland", "organisation", "donor"))
            assertThat(rehearsal.send(other, text + "/silence", terms(Map.of())))
                    .hasStatus(403);
        var withoutPoland = new HashMap<>(terms(Map.of()));
        withoutPoland.remove("party-POL");
        assertThat(rehearsal.send("chair", text + "/silence", withoutPoland)).hasStatus(303);
        assertThat(breaks("poland", text, "No")).hasStatus(422).bodyText().contains("no party that was asked");
        assertThat(breaks("organisation", text, "No")).hasStatus(422);
        assertThat(breaks("secretariat", text, "No")).hasStatus(403);
        assertThat(breaks("donor", text, "No")).hasStatus(403);
        assertThat(rehearsal.open(null, text + "/silence")).hasStatus(404);
        assertThat(breaks("turkiye", text, "")).hasStatus(422).bodyText().contains("Give a reason.");
    }

    @Test
    void who_only_drafts_for_a_party_does_not_break_its_silence() {
        var address = inSilence();
        var poland = new Mandate(Role.FOCAL_POINT, REHEARSAL, RecordFile.id("party", "POL"), true);
        var drafter = new Reader(UUID.randomUUID(), "Sample drafter", Set.of(poland));
        var findings = access.as(drafter, () -> {
            var dialogue = dialogues.get("rehearsal");
            var text = transaction.execute(status -> negotiations.get(dialogue, address.replace("/negotiations/", "")));
            var silence = silences.of(text).getFirst();
            return course.breakFor(dialogue, text, silence, "", "No").toString();
        });
        assertThat(findings).contains("silence.drafter");
        assertThat(page(address)).contains("Under silence until");
    }

    @Test
    void while_a_round_is_open_no_text_lies_in_silence() {
        assertThat(rehearsal.open("poland", "/negotiations/sample-action-plan/rounds/1"))
                .hasStatusOk();
        assertThat(rehearsal.send("chair", "/negotiations/sample-action-plan/silence", terms(Map.of())))
                .hasStatus(422)
                .bodyText()
                .contains("A round is still open");
        assertThat(rehearsal.open("chair", "/negotiations/sample-action-plan/silence"))
                .bodyText()
                .contains("A round is still open", "Close it first")
                .doesNotContain("Lay the text in silence");
        assertThat(rehearsal.open("poland", "/negotiations/sample-action-plan"))
                .bodyText()
                .contains("in negotiation");
    }

    @Test
    void a_form_that_cannot_be_taken_says_where_and_keeps_what_was_typed() {
        var text = rehearsal.aText(WORDS);
        assertThat(rehearsal.send("chair", text + "/silence", terms(Map.of("holidays", "Easter"))))
                .hasStatus(422)
                .bodyText()
                .contains("“Easter” is no day", "Easter</textarea>");
        assertThat(rehearsal.send("chair", text + "/silence", terms(Map.of("party-XXX", "on"))))
                .hasStatus(422)
                .bodyText()
                .contains("takes no part in this dialogue");
        assertThat(rehearsal.send("chair", text + "/silence", terms(Map.of("by", "MOMENT", "end", "2027-03-28T02:30"))))
                .hasStatus(422)
                .bodyText()
                .contains("this moment never comes");
        assertThat(rehearsal.open(
                        "chair",
                        text + "/silence?count=true&by=DAYS&days=3&time=18:00&weekend=SAT_SUN&zone=Europe/Budapest"))
                .hasStatusOk()
                .bodyText()
                .contains("would end at 30 March 2027 at 18:00", "28 March 2027: weekend");
    }

    private static String symbol(String text) {
        return "RH/TEXT/" + text.replaceAll(".*-", "");
    }

    private void keepADocumentUnder(String symbol) {
        var house = new Reader(null, "Test", Set.of(new Mandate(Role.SECRETARIAT, REHEARSAL, null)));
        var paper = "In the way".getBytes(UTF_8);
        var draft = new Draft("In the way", symbol, "en", Visibility.DIALOGUE, "way.txt");
        var outcome = access.as(
                house, () -> documents.add(REHEARSAL, draft, paper.length, () -> new ByteArrayInputStream(paper)));
        assertThat(outcome).isInstanceOf(HandedIn.Taken.class);
    }

    /// Three working days over the weekend in which summer time begins in Budapest.
    private String inSilence() {
        var text = rehearsal.aText(WORDS);
        assertThat(rehearsal.send("secretariat", text + "/silence", terms(Map.of())))
                .hasStatus(303);
        return text;
    }

    private static Map<String, String> terms(Map<String, String> changed) {
        var terms = new HashMap<>(Map.of(
                "base", "0",
                "by", "DAYS",
                "days", "3",
                "time", "18:00",
                "weekend", "SAT_SUN",
                "zone", "Europe/Budapest"));
        for (var party : List.of("AND", "KHM", "POL", "TUR")) terms.put("party-" + party, "on");
        terms.putAll(changed);
        return terms;
    }

    private MvcTestResult breaks(String who, String text, String reason) {
        return rehearsal.send(who, text + "/silence/break", Map.of("reason", reason));
    }

    private String page(String text) {
        try {
            return rehearsal.open("turkiye", text + "/silence").getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// All that an entrance was written about a text, with what went with it; calendars on unfolded lines.
    private String letters(String who, String text) {
        var house = new Reader(null, "Test", Set.of(new Mandate(Role.SECRETARIAT, REHEARSAL, null)));
        return access.as(
                house,
                () -> transaction.execute(status -> db.sql("""
                        select string_agg(l.subject || E'\n' || l.body || E'\n' || coalesce(a.entry, ''), E'\n')
                          from mail.letter l
                          left join lateral (select replace(convert_from(a.content, 'UTF8'), E'\r\n ', '') as entry
                                               from mail.attachment a
                                              where a.letter_id = l.id) a on true
                         where l.address = ? and l.body like '%' || ? || '%'
                        """)
                        .param(who + "@rehearsal.invalid")
                        .param(text + "/silence")
                        .query(String.class)
                        .single()));
    }
}
