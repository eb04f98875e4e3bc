package org.redthread.meetings.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.accounts.Sessions;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.documents.Documents;
import org.redthread.ledger.Ledger;
import org.redthread.meetings.Rehearsal;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Convenings;
import org.redthread.web.Findings;
import org.redthread.web.Language;
import org.redthread.web.Standpoint;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class})
class SummariesTest {

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Summaries summaries;

    @Autowired
    Approvals approvals;

    @Autowired
    Convenings convenings;

    @Autowired
    Dialogues dialogues;

    @Autowired
    Documents documents;

    @Autowired
    Ledger ledger;

    @Autowired
    Sessions sessions;

    @Autowired
    Access access;

    @Autowired
    Standpoint standpoint;

    @Test
    void a_summary_is_drafted_sent_corrected_approved_published_and_frozen() {
        var meeting = aMeetingWithDecisions();
        var summary = meeting + "/summary";
        assertThat(rehearsal.open("secretariat", summary))
                .bodyText()
                .contains("The following 2 decisions were taken:", "Plan &lt;i&gt; endorsed.", "Opening remarks.");
        assertThat(rehearsal.open("poland", summary)).as("nothing was sent yet").hasStatus(404);

        done("secretariat", summary + "/send", Map.of());
        assertThat(rehearsal.open(null, summary)).hasStatus(404);
        assertThat(rehearsal.open("poland", summary))
                .hasStatusOk()
                .bodyText()
                .contains("Correct a fact")
                .containsPattern(">2</a> decisions were taken:");

        var correction =
                Map.of("draft", "1", "key", "decisions", "wanted", "<b>Three</b> decisions", "reason", "I was there");
        done("poland", summary + "/corrections", correction);
        assertThat(rehearsal.open("cambodia", summary)).bodyText().doesNotContain("Three");
        var filed = body(rehearsal.open("secretariat", summary));
        assertThat(filed).contains("&lt;b&gt;Three&lt;/b&gt; decisions", "I was there");

        assertThat(rehearsal.send("chair", summary + "/approve", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("still unanswered");
        var at = found(filed, "/summary/corrections/([0-9a-f-]{36})");
        assertThat(rehearsal.send("secretariat", summary + "/corrections/" + at, Map.of("disposition", "NOT_TAKEN")))
                .hasStatus(422)
                .bodyText()
                .contains("Say why the correction is not taken in.");
        done(
                "secretariat",
                summary + "/corrections/" + at,
                Map.of("disposition", "NOT_TAKEN", "answer", "The record has two."));
        assertThat(rehearsal.open("poland", summary)).bodyText().contains("not taken in", "The record has two.");

        assertThat(rehearsal.send("secretariat", summary + "/approve", Map.of()))
                .hasStatus(403);
        assertThat(rehearsal.send("secretariat", summary + "/publish", Map.of()))
                .hasStatus(422);
        done("chair", summary + "/approve", Map.of());
        assertThat(rehearsal.send(
                        "secretariat",
                        summary + "/additions",
                        Map.of("after", "", "place", "PARAGRAPH", "text", "Too late")))
                .hasStatus(422)
                .bodyText()
                .contains("The summary cannot be changed now", "Too late");
        done("secretariat", summary + "/publish", Map.of());

        var published = body(rehearsal.open(null, summary));
        assertThat(published)
                .contains("As approved and published")
                .containsPattern(">2</a> decisions were taken:")
                .containsPattern("[0-9a-f]{64}");
        assertThat(rehearsal.open(null, meeting + "/outcomes")).bodyText().contains("Plan &lt;i&gt; endorsed");
        assertThat(rehearsal.open(null, "/documents")).bodyText().contains("/SUMMARY", "/SUMMARY-DOCX");
        assertThat(rehearsal.open(null, summary + "/drafts/1"))
                .as("drafts stay inside")
                .hasStatus(404);
        for (var format : new String[] {"docx", "pdf", "html", "xml", "txt"})
            assertThat(rehearsal.open(null, summary + "/drafts/3/" + format)).hasStatusOk();
        assertThat(rehearsal.open(null, summary + "/drafts/3/exe")).hasStatus(404);
    }

    @Test
    void what_is_recorded_after_the_first_draft_stands_in_the_next_and_is_marked() {
        var meeting = aMeetingWithDecisions();
        done("secretariat", meeting + "/summary/send", Map.of());
        outcome(meeting, Map.of("kind", "DECISION", "what", "Lebanon to be invited", "invites", "Lebanon"));
        done("secretariat", meeting + "/summary/send", Map.of());
        assertThat(rehearsal.open("poland", meeting + "/summary/drafts/2"))
                .bodyText()
                .contains("Against draft 1")
                .containsPattern("<ins>.*Lebanon to be invited")
                .containsPattern("<del>.*2")
                .containsPattern("<ins>.*3");
    }

    @Test
    void words_added_by_hand_may_quote_figures_and_are_lost_with_what_they_hang_on() {
        var meeting = aMeetingWithDecisions();
        var summary = meeting + "/summary";
        add(summary, "", "PARAGRAPH", "The {decisions} decisions were welcomed.");
        assertThat(rehearsal.open("secretariat", summary))
                .bodyText()
                .containsPattern("The <a class=\"counted\"[^>]*>2</a> decisions were");
        add(summary, "note/00000000-0000-7000-8000-000000000000", "SENTENCE", "It was applauded.");
        assertThat(rehearsal.open("secretariat", summary))
                .bodyText()
                .contains("no longer recorded", "It was applauded.");
        assertThat(rehearsal.send("secretariat", summary + "/send", Map.of()))
                .as("a summary goes out with a figure that lost its source")
                .hasStatus(422)
                .bodyText()
                .contains("hangs on something that is no longer recorded");
    }

    @Test
    void what_the_check_of_the_record_finds_stands_in_the_way_of_approval() {
        var meeting = aMeetingWithDecisions();
        var summary = meeting + "/summary";
        add(summary, "", "PARAGRAPH", "It gathered 3 countries – Albania, Armenia and Armenia.");
        done("secretariat", summary + "/send", Map.of());
        assertThat(rehearsal.send("chair", summary + "/approve", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("The check of the record finds something wrong");
    }

    @Test
    void a_passage_can_be_left_out_and_taken_in_again() {
        var meeting = aMeetingWithDecisions();
        var summary = meeting + "/summary";
        done("secretariat", summary + "/choices", Map.of("choice", "out decisions"));
        done("secretariat", summary + "/send", Map.of());
        assertThat(rehearsal.open("poland", summary)).bodyText().doesNotContain("2 decisions were taken");
        done("secretariat", summary + "/choices", Map.of("choice", "in decisions"));
        done("secretariat", summary + "/send", Map.of());
        assertThat(rehearsal.open("poland", summary)).bodyText().contains("decisions were taken");
        assertThat(rehearsal.send("secretariat", summary + "/choices", Map.of("choice", "out nothing")))
                .hasStatus(422);
    }

    @Test
    void nobody_but_the_secretariat_drafts_and_nobody_but_parties_corrects() {
        var meeting = aMeetingWithDecisions();
        var summary = meeting + "/summary";
        for (var other : new String[] {"chair", "poland", "donor", null})
            for (var act : new String[] {"/send", "/publish", "/additions", "/choices", "/participants"})
                assertThat(rehearsal
                                .send(other, summary + act, Map.of())
                                .getResponse()
                                .getStatus())
                        .as(other + act)
                        .isIn(303, 401, 403);
        done("secretariat", summary + "/send", Map.of());
        for (var other : new String[] {"chair", "secretariat", "donor"})
            assertThat(rehearsal.send(other, summary + "/corrections", Map.of("draft", "1")))
                    .hasStatus(403);
    }

    @Test
    void the_summary_is_written_in_the_language_that_the_secretariat_chose() throws Exception {
        var meeting = rehearsal.aMeetingInSession();
        var form = Jsoup.parse(body(rehearsal.open("secretariat", meeting + "/setting")));
        var typed = new HashMap<String, String>();
        for (var field : form.expectForm("main form").formData()) typed.put(field.key(), field.value());
        assertThat(typed).containsEntry("language", "en");
        typed.put("language", "tlh");
        assertThat(rehearsal.send("secretariat", meeting + "/setting", typed))
                .hasStatus(422)
                .bodyText()
                .contains("Choose one of the languages");
        typed.put("language", "ru");
        done("secretariat", meeting + "/setting", typed);
        rehearsal.open("poland", "/meetings");
        done("secretariat", meeting + "/invitations", Map.of("party-POL", "on", "party-KHM", "on"));
        for (var key : new String[] {"POL", "KHM"}) came(meeting, key);
        outcome(meeting, Map.of("kind", "DECISION", "what", "Созвать рабочую группу"));

        var summary = meeting + "/summary";
        assertThat(rehearsal.open("secretariat", summary))
                .bodyText()
                .contains("Принято решение:", "Камбоджа", "Польша", "Созвать рабочую группу")
                .doesNotContain("The following");
        add(summary, "", "PARAGRAPH", "Собрались 3 страны – Албания, Армения и Армения.");
        done("secretariat", summary + "/send", Map.of());
        assertThat(rehearsal.send("chair", summary + "/approve", Map.of()))
                .as("the check reads the names of countries in Russian too")
                .hasStatus(422)
                .bodyText()
                .contains("The check of the record finds something wrong");
        var added = found(body(rehearsal.open("secretariat", summary)), "/summary/additions/([0-9a-f-]{36})");
        done("secretariat", summary + "/additions/" + added, Map.of("text", "", "version", "0"));
        done("chair", summary + "/approve", Map.of());
        done("secretariat", summary + "/publish", Map.of());
        assertThat(body(rehearsal.open(null, summary + "/drafts/3/txt"))).contains("2 страны – Камбоджа и Польша");
        assertThat(body(rehearsal.open(null, summary + "/drafts/3/html")))
                .contains("lang=\"ru\"", "/ru/rehearsal" + meeting)
                .doesNotContain("/en/rehearsal");
    }

    @Test
    void who_came_counts_in_the_statistics_of_attendance_once_the_summary_is_published() throws Exception {
        rehearsal.open("poland", "/meetings");
        var meeting = aMeetingWithDecisions();
        done("secretariat", meeting + "/invitations", Map.of("party-POL", "on", "party-KHM", "on"));
        came(meeting, "POL");
        var before = attendances("POL");
        done("secretariat", meeting + "/summary/send", Map.of());
        done("chair", meeting + "/summary/approve", Map.of());
        assertThat(attendances("POL")).as("what is not published").isEqualTo(before);
        done("secretariat", meeting + "/summary/publish", Map.of());
        assertThat(attendances("POL")).isEqualTo(before + 1);
        assertThat(attendances("TUR")).as("invited nowhere, and came nowhere").isZero();
        assertThat(rehearsal.open(null, "/attendance?as-of=2027-12-31"))
                .bodyText()
                .contains("/en/rehearsal" + meeting + "/attendance?as-of=2027-12-31");
        assertThat(rehearsal.open(null, meeting + "/attendance?as-of=2027-12-31"))
                .as("what the figure was counted from")
                .bodyText()
                .contains("Poland");
    }

    /// At meetings of 2027, as anybody may read it; none where the party stands in no list.
    private int attendances(String party) {
        var rows =
                body(rehearsal.open(null, "/attendance.csv?as-of=2027-12-31")).split("\r\n");
        var column = List.of(rows[0].split(",", -1)).indexOf("2027");
        return Stream.of(rows)
                .map(row -> row.split(",", -1))
                .filter(row -> column > 0 && row[1].equals(party))
                .mapToInt(row -> Integer.parseInt(row[column]))
                .sum();
    }

    /// Nominates a head of delegation for the party and checks it in.
    private void came(String meeting, String party) throws Exception {
        var head = Map.of(
                "party",
                party,
                "delegate-1-capacity",
                "HEAD",
                "delegate-1-name",
                "Head of " + party + meeting,
                "delegate-1-email",
                party.toLowerCase(Locale.ROOT) + "@example.org",
                "reason",
                "In its stead");
        done("secretariat", meeting + "/delegation", head);
        var door = body(rehearsal.open("secretariat", meeting + "/check-in"));
        done(
                "secretariat",
                meeting + "/check-in",
                Map.of("delegate", found(door, "name=\"delegate\" value=\"([0-9a-f-]{36})\"")));
    }

    @Test
    void of_two_who_send_approve_or_publish_at_once_the_slower_is_told_and_leaves_nothing_behind() {
        var meeting = aMeetingWithDecisions();
        rehearsal.open("poland", "/meetings");
        slowerLeavesNothing("secretariat", meeting, approvals::send);
        slowerLeavesNothing("chair", meeting, approvals::approve);
        slowerLeavesNothing("secretariat", meeting, approvals::publish);
    }

    private interface Act {
        Findings by(Convened meeting, Dialogue dialogue);
    }

    /// Both saw the meeting before either pressed.
    private void slowerLeavesNothing(String as, String at, Act act) {
        var token = String.valueOf(rehearsal.enter(as).getValue());
        var reader = sessions.readerOf(token, "en").orElseThrow();
        access.as(reader, () -> {
            var dialogue = dialogues.get("rehearsal");
            var seen = convenings.get(dialogue, at.replace("/meetings/", ""));
            assertThat(act.by(seen, dialogue).isEmpty()).isTrue();
            var kept = summaries.kept(seen);
            var papers = documents.count(dialogue.id());
            var told = ledger.about(seen.id());
            var here = standpoint.at("", Language.EN, LocalDate.EPOCH);
            assertThat(act.by(seen, dialogue).sentences(here)).containsValue(here.say("meetings.faster.text"));
            assertThat(summaries.kept(seen)).isEqualTo(kept);
            assertThat(documents.count(dialogue.id())).isEqualTo(papers);
            assertThat(ledger.about(seen.id())).isEqualTo(told);
            return kept;
        });
    }

    private String aMeetingWithDecisions() {
        var meeting = rehearsal.aMeetingInSession();
        done(
                "secretariat",
                meeting + "/agenda/item",
                Map.of("number", "1", "kind", "ITEM", "title", "Opening remarks"));
        outcome(meeting, Map.of("kind", "DECISION", "what", "Plan <i> endorsed"));
        outcome(meeting, Map.of("kind", "DECISION", "what", "A group to be set up"));
        return meeting;
    }

    private void outcome(String meeting, Map<String, String> typed) {
        done("secretariat", meeting + "/outcomes", typed);
    }

    private void add(String summary, String after, String place, String text) {
        done(
                "secretariat",
                summary + "/additions",
                new HashMap<>(Map.of("after", after, "place", place, "text", text)));
    }

    private void done(String as, String at, Map<String, String> typed) {
        assertThat(rehearsal.send(as, at, typed)).as(at).hasStatus(303);
    }

    private static String found(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
