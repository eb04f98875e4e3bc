package org.redthread.texts.amendments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redthread.texts.amendments.Delegation.text;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.redthread.CountedStatements;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.meetings.Rehearsal;
import org.redthread.record.RecordFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, CountedStatements.class, Rehearsal.class, Delegation.class})
class ProposalsTest {

    private static final UUID REHEARSAL = RecordFile.id("dialogue", "rehearsal");
    private static final UUID TURKIYE = RecordFile.id("party", "TUR");
    private static final Reader SECRETARIAT =
            new Reader(null, "Test", Set.of(new Mandate(Role.SECRETARIAT, REHEARSAL, null)));
    private static final Pattern CHANGE = Pattern.compile("/proposals/([0-9a-f-]{36})/answer");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Delegation delegation;

    @Autowired
    Access access;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void what_is_cleared_is_handed_in_at_once_as_the_party() {
        var round = delegation.aRound(Delegation.WORDS);
        assertThat(delegation.amend("poland", round, "once a year", "twice a year"))
                .hasStatus(303);
        assertThat(delegation.amend("poland", round, "in pairs of", "together with"))
                .hasStatus(303);
        assertThat(rehearsal.send("poland", round + "/proposals/submit", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("Nothing is cleared");
        var first = delegation.edits("poland", round).getFirst();
        assertThat(rehearsal.send("poland", round + "/proposals/" + first + "/clear", Map.of()))
                .hasStatus(303);
        assertThat(rehearsal.send("poland", round + "/proposals/submit", Map.of()))
                .hasStatus(303);
        assertThat(rehearsal.open("poland", round + "/proposals"))
                .bodyText()
                .contains("Handed in: Focal point, Poland", "Clear the draft")
                .doesNotContain("late: waits");
        assertThat(rehearsal.send("poland", round + "/proposals/" + first + "/throw-away", Map.of()))
                .hasStatus(422);
        var again = delegation.form("poland", round, delegation.identity("poland", round, "once a year"), "AMEND");
        again.put("words", "The parties meet every month.");
        assertThat(rehearsal.send("poland", round + "/amend", again))
                .hasStatus(422)
                .bodyText()
                .contains("has handed in something on the wording", "The parties meet every month.");
    }

    @Test
    void a_drafter_drafts_and_clears_and_another_hands_in() {
        var round = delegation.aRound(Delegation.WORDS);
        var appointed = rehearsal.send(
                "secretariat",
                "/accounts",
                Map.of(
                        "address",
                        "drafter@example.org",
                        "role",
                        "FOCAL_POINT",
                        "party",
                        "Poland",
                        "drafts",
                        "on",
                        "since",
                        "2020-01-01",
                        "name",
                        "Sample drafter",
                        "password",
                        "a long walk along the river"));
        assertThat(appointed).hasStatus(303);
        assertThat(rehearsal.open("secretariat", "/accounts")).bodyText().contains("Drafter of a delegation, Poland");
        var drafter = delegation.signIn("drafter@example.org", "a long walk along the river");
        var at = delegation.identity("poland", round, "once a year");
        var typed = delegation.form("poland", round, at, "AMEND");
        typed.put("words", String.valueOf(typed.get("words")).replace("once a year", "twice a year"));
        assertThat(rehearsal.send(drafter, round + "/amend", typed)).hasStatus(303);
        assertThat(rehearsal.send(drafter, round + "/proposals/clear", Map.of()))
                .hasStatus(303);
        assertThat(rehearsal.send(drafter, round + "/proposals/submit", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("another of you hands in");
        assertThat(rehearsal.open("poland", round + "/proposals"))
                .bodyText()
                .contains("Drafted: Sample drafter", "Hand it in as the party");
        assertThat(rehearsal.send("poland", round + "/proposals/submit", Map.of()))
                .hasStatus(303);
    }

    @Test
    void a_party_says_that_it_proposes_nothing_unless_it_has_something() {
        var round = delegation.aRound(Delegation.WORDS);
        assertThat(rehearsal.send("turkiye", round + "/proposals/nothing", Map.of()))
                .hasStatus(303);
        assertThat(rehearsal.send("turkiye", round + "/proposals/nothing", Map.of()))
                .hasStatus(303);
        assertThat(rehearsal.open("turkiye", round + "/proposals"))
                .bodyText()
                .contains("said that it proposes nothing");
        assertThat(asSecretariat("select count(*) from texts.submission where nothing and round_id = "
                        + "(select round_id from texts.submission order by submitted_at desc limit 1)"))
                .isEqualTo(1);
        assertThat(delegation.amend("poland", round, "once a year", "twice a year"))
                .hasStatus(303);
        assertThat(rehearsal.send("poland", round + "/proposals/nothing", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("Throw the drafts away");
    }

    @Test
    void what_is_handed_in_after_the_deadline_is_late_and_does_not_count() {
        var round = delegation.aRound(Delegation.WORDS);
        assertThat(delegation.amend("poland", round, "once a year", "twice a year"))
                .hasStatus(303);
        assertThat(rehearsal.send("poland", round + "/proposals/clear", Map.of()))
                .hasStatus(303);
        pass(round);
        assertThat(rehearsal.open("poland", round + "/proposals"))
                .bodyText()
                .contains("what you hand in now counts once the Chair admits it");
        assertThat(rehearsal.send("poland", round + "/proposals/submit", Map.of()))
                .hasStatus(303);
        assertThat(rehearsal.open("poland", round + "/proposals")).bodyText().contains("late: waits for the Chair");
        assertThat(asSecretariat(
                        "select count(*) from texts.proposal p join texts.submission s on s.id = p.submission_id"
                                + " where s.late and not p.counts and p.becomes = 'twice'"))
                .isEqualTo(1);
    }

    @Test
    void what_was_withdrawn_stays_on_record_and_may_be_proposed_again() {
        var round = delegation.aRound(Delegation.WORDS);
        delegation.submit("poland", round, "once a year", "twice a year");
        var edit = delegation.edits("poland", round).getFirst();
        assertThat(rehearsal.send("turkiye", round + "/proposals/" + edit + "/withdraw", Map.of()))
                .hasStatus(422);
        assertThat(rehearsal.send("poland", round + "/proposals/" + edit + "/withdraw", Map.of()))
                .hasStatus(303);
        assertThat(rehearsal.open("poland", round + "/proposals"))
                .bodyText()
                .contains("stays on record and counts no more");
        delegation.submit("poland", round, "once a year", "twice a year");
        assertThat(delegation.edits("poland", round)).hasSize(2).contains(edit);
    }

    @Test
    void a_party_stands_behind_what_it_was_shown_and_no_more_when_it_says_so() {
        var round = delegation.aRound(Delegation.WORDS);
        delegation.submit("poland", round, "once a year", "twice a year");
        var edit = delegation.edits("poland", round).getFirst();
        assertThat(rehearsal.send("turkiye", round + "/proposals/" + edit + "/support", Map.of()))
                .hasStatus(422);
        assertThat(rehearsal.open("poland", round + "/proposals?share=" + edit))
                .bodyText()
                .contains("Türkiye", "Cambodia");
        assertThat(rehearsal.send("poland", round + "/proposals/" + edit + "/share", Map.of("party-" + TURKIYE, "on")))
                .hasStatus(303);
        assertThat(rehearsal.open("turkiye", round + "/proposals"))
                .bodyText()
                .contains("Poland", "twice", "Stand behind it");
        assertThat(delegation.edits("cambodia", round)).isEmpty();
        for (var twice = 0; twice < 2; twice++)
            assertThat(rehearsal.send("turkiye", round + "/proposals/" + edit + "/support", Map.of()))
                    .hasStatus(303);
        assertThat(rehearsal.open("poland", round + "/proposals")).bodyText().contains("Supported by:", "Türkiye");
        assertThat(rehearsal.send("turkiye", round + "/proposals/" + edit + "/leave", Map.of()))
                .hasStatus(303);
        assertThat(rehearsal.open("poland", round + "/proposals")).bodyText().doesNotContain("Supported by:");
    }

    @Test
    void who_was_shown_a_late_proposal_sees_it_still_when_it_is_admitted_and_when_all_is_shown() {
        var round = delegation.aRound(Delegation.WORDS);
        assertThat(delegation.amend("poland", round, "once a year", "twice a year"))
                .hasStatus(303);
        var edit = delegation.edits("poland", round).getFirst();
        assertThat(rehearsal.send("poland", round + "/proposals/" + edit + "/share", Map.of("party-" + TURKIYE, "on")))
                .hasStatus(303);
        assertThat(rehearsal.send("poland", round + "/proposals/clear", Map.of()))
                .hasStatus(303);
        pass(round);
        assertThat(rehearsal.send("poland", round + "/proposals/submit", Map.of()))
                .hasStatus(303);
        assertThat(delegation.edits("turkiye", round)).containsExactly(edit);

        var late = waiting(round);
        assertThat(rehearsal.send("chair", round + "/admit", Map.of("submission", late)))
                .hasStatus(303);
        assertThat(delegation.edits("turkiye", round)).as("admitted").containsExactly(edit);
        assertThat(delegation.edits("cambodia", round)).isEmpty();
        assertThat(rehearsal.send("chair", round + "/show", Map.of())).hasStatus(303);
        assertThat(delegation.edits("turkiye", round)).as("shown").containsExactly(edit);
        assertThat(delegation.edits("cambodia", round)).containsExactly(edit);
    }

    @Test
    void the_proposals_of_others_stand_fifty_on_a_page_and_are_chosen_by_provision_and_party() {
        var round = delegation.aRound(Delegation.WORDS);
        var at = delegation.identity("cambodia", round, "once a year");
        var other = delegation.identity("cambodia", round, "in pairs");
        var cambodia = rehearsal.enter("cambodia");
        for (var i = 0; i < 58; i++) remark(cambodia, round, at, "Comment " + i);
        remark(cambodia, round, other, "Comment elsewhere");
        delegation.submit("poland", round, "once a year", "twice a year");
        assertThat(rehearsal.send(cambodia, round + "/proposals/clear", Map.of()))
                .hasStatus(303);
        assertThat(rehearsal.send(cambodia, round + "/proposals/submit", Map.of()))
                .hasStatus(303);
        pass(round);
        assertThat(rehearsal.send("chair", round + "/show", Map.of())).hasStatus(303);

        assertThat(delegation.edits("turkiye", round)).hasSize(50);
        assertThat(rehearsal.open("turkiye", round + "/proposals"))
                .bodyText()
                .contains("60 of 60 proposals of others.", "Page 1 of 2");
        assertThat(delegation.edits("turkiye", round, "?page=2")).hasSize(10);
        assertThat(delegation.edits("turkiye", round, "?page=99")).hasSize(10);
        assertThat(delegation.edits("turkiye", round, "?provision=" + other)).hasSize(1);
        var polish = delegation.edits("turkiye", round, "?party=POL");
        assertThat(polish).hasSize(1);

        var act = round + "/proposals/" + polish.getFirst();
        assertThat(rehearsal.send("turkiye", act + "/support?party=POL", Map.of()))
                .hasHeader("Location", "/en/rehearsal" + round + "/proposals?party=POL#others");
        var turkiye = rehearsal.enter("turkiye");
        assertThat(CountedStatements.during(() -> assertThat(rehearsal.send(turkiye, act + "/withdraw", Map.of()))
                        .hasStatus(422)))
                .as("a refused act beside sixty proposals")
                .isLessThanOrEqualTo(10);
    }

    private void remark(Cookie who, String round, String at, String words) {
        var form = Delegation.form(Delegation.text(rehearsal.openAgain(who, round + "/amend?at=" + at + "&do=REMARK")));
        form.put("reason", words);
        assertThat(rehearsal.send(who, round + "/amend", form)).hasStatus(303);
    }

    private String waiting(String round) {
        var page = Delegation.text(rehearsal.open("chair", round + "/coverage"));
        var found = java.util.regex.Pattern.compile("name=\"submission\" value=\"([0-9a-f-]{36})\"")
                .matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void a_party_sees_what_became_of_its_proposal_and_answers_once() throws Exception {
        var round = delegation.aRound(Delegation.WORDS);
        delegation.submit("poland", round, "once a year", "twice a year");
        rule("NOT_ACCEPTED", "A meeting costs more than it brings.");
        assertThat(rehearsal.open("poland", round.replaceAll("/rounds/.*", "")))
                .bodyText()
                .contains("1 answer awaited");
        var page = text(rehearsal.open("poland", round + "/proposals"));
        assertThat(page).contains("not accepted", "A meeting costs more than it brings.", "Maintain the proposal");
        var change = CHANGE.matcher(page);
        var version = VERSION.matcher(page);
        assertThat(change.find() && version.find()).isTrue();
        var typed = Map.of("answer", "MAINTAINS", "words", "Twice is little.", "version", version.group(1));
        var answers = together(50, "poland", round + "/proposals/" + change.group(1) + "/answer", typed);
        assertThat(answers).containsOnly(303, 422);
        assertThat(answers.stream().filter(status -> status == 303)).hasSize(1);
        assertThat(rehearsal.open("poland", round + "/proposals"))
                .bodyText()
                .contains("Your party maintains its proposal.", "Twice is little.");
    }

    @Test
    void of_fifty_who_draft_and_hand_in_the_same_one_is_kept() throws Exception {
        var round = delegation.aRound(Delegation.WORDS);
        var typed = delegation.form("poland", round, delegation.identity("poland", round, "once a year"), "AMEND");
        typed.put("words", String.valueOf(typed.get("words")).replace("once a year", "twice a year"));
        assertThat(together(50, "poland", round + "/amend", typed)).containsOnly(303);
        assertThat(delegation.edits("poland", round)).hasSize(1);
        assertThat(rehearsal.send("poland", round + "/proposals/clear", Map.of()))
                .hasStatus(303);
        var answers = together(50, "poland", round + "/proposals/submit", Map.of());
        assertThat(answers.stream().filter(status -> status == 303)).hasSize(1);
        assertThat(delegation.edits("poland", round)).hasSize(1);
    }

    private List<Integer> together(int many, String as, String address, Map<String, String> typed) throws Exception {
        var who = rehearsal.enter(as);
        var calls = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < many; i++)
            calls.add(() -> rehearsal
                    .send(who, address, new HashMap<>(typed))
                    .getResponse()
                    .getStatus());
        var answers = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(16)) {
            for (var answer : pool.invokeAll(calls)) answers.add(answer.get());
        }
        return answers;
    }

    /// What the Chair decides on the change that was handed in last, as the room of consolidation writes it.
    private void rule(String disposition, String reason) {
        asSecretariat(() -> db.sql("""
                        insert into texts.ruling (dialogue_id, round_id, key, disposition, reason, settled, decided_at,
                                                  decided_by, circles)
                        select p.dialogue_id, p.round_id, p.key, :disposition, :reason, true, now(), 'Chair', p.circles
                          from texts.proposal p
                         where p.state = 'SUBMITTED'
                         order by p.drafted_at desc
                         limit 1
                        """)
                .param("disposition", disposition)
                .param("reason", reason)
                .update());
    }

    private void pass(String round) {
        var slug = round.replaceAll(".*/negotiations/|/rounds/.*", "");
        asSecretariat(() -> db.sql("""
                        update texts.round r
                           set opened_at = now() - interval '2 days', deadline = now() - interval '1 day'
                          from texts.negotiation n
                         where n.id = r.negotiation_id and n.slug = :slug
                        """).param("slug", slug).update());
    }

    private int asSecretariat(String counting) {
        return asSecretariat(() -> db.sql(counting).query(Integer.class).single());
    }

    private int asSecretariat(Supplier<Integer> work) {
        return access.as(SECRETARIAT, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
