package org.redthread.meetings.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.desk.OnDesks;
import org.redthread.meetings.Rehearsal;
import org.redthread.texts.MovedClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What a meeting lays on desks from its invitations to its published summary, and takes away when it is done.
@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, MovedClock.class, Rehearsal.class, OnDesks.class})
class MeetingDutiesTest {

    private static final Instant BEFORE = Instant.parse("2027-03-01T08:00:00Z");

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    OnDesks desks;

    @Autowired
    MovedClock clock;

    @BeforeEach
    void before() {
        clock.at(BEFORE);
    }

    @Test
    void an_invitation_waits_then_a_nomination_then_the_letter_of_credentials() {
        var meeting = rehearsal.aMeeting("ANNOUNCED", "REGISTRATION_OPEN");
        assertThat(desks.waits("turkiye", meeting + "/delegation#invitation")).isFalse();
        invite(meeting, "TUR", "POL");
        assertThat(desks.waits("turkiye", meeting + "/delegation#invitation")).isTrue();
        assertThat(desks.page("turkiye")).contains("Answer the invitation", "10 March 2027 at 18:00 GMT+3");
        assertThat(desks.waits("cambodia", meeting + "/delegation#invitation"))
                .as("not invited")
                .isFalse();
        done("poland", meeting + "/delegation/answer", Map.of("party", "POL", "answer", "DECLINED"));
        assertThat(desks.waits("poland", meeting + "/delegation#invitation")).isFalse();
        assertThat(desks.waits("poland", meeting + "/delegation#form")).isFalse();

        done("turkiye", meeting + "/delegation/answer", Map.of("party", "TUR", "answer", "ACCEPTED"));
        assertThat(desks.waits("turkiye", meeting + "/delegation#invitation")).isFalse();
        assertThat(desks.waits("turkiye", meeting + "/delegation#form")).isTrue();
        assertThat(desks.waits("secretariat", meeting + "/invitations")).isFalse();

        done("turkiye", meeting + "/delegation", aHead(meeting));
        assertThat(desks.waits("turkiye", meeting + "/delegation#form")).isFalse();
        assertThat(desks.waits("turkiye", meeting + "/delegation#credentials")).isTrue();
        assertThat(desks.waits("secretariat", meeting + "/invitations")).isTrue();
        assertThat(desks.waits("chair", meeting + "/invitations")).isFalse();

        assertThat(desks.waits("secretariat", meeting + "#move")).isFalse();
        clock.at(Instant.parse("2027-03-10T15:00:00Z"));
        assertThat(desks.waits("secretariat", meeting + "#move")).isTrue();
        assertThat(rehearsal.send(
                        "secretariat", meeting + "/move", Map.of("to", "REGISTRATION_CLOSED", "version", "2")))
                .hasStatus(303);
        assertThat(desks.waits("secretariat", meeting + "#move")).isFalse();
        assertThat(desks.waits("secretariat", meeting + "/participants")).isTrue();
    }

    @Test
    void a_delegation_without_names_is_to_be_completed() {
        var meeting = rehearsal.aMeeting("ANNOUNCED", "REGISTRATION_OPEN");
        invite(meeting, "TUR");
        done("secretariat", meeting + "/delegation", Map.of("party", "TUR", "unnamed", "2", "reason", "By telephone"));
        assertThat(desks.waits("turkiye", meeting + "/delegation#form")).isTrue();
        assertThat(desks.page("turkiye")).contains("2 of the delegation have no name yet");
        clock.at(Instant.parse("2027-03-10T15:00:00Z"));
        assertThat(desks.waits("turkiye", meeting + "/delegation#form"))
                .as("registration is closed")
                .isFalse();
    }

    @Test
    void a_summary_is_drafted_corrected_approved_and_published_by_those_whose_turn_it_is() {
        var meeting = rehearsal.aMeetingInSession();
        done("secretariat", meeting + "/delegation", Map.of("party", "POL", "unnamed", "1", "reason", "At the door"));
        checkIn(meeting);
        done("secretariat", meeting + "/outcomes", Map.of("kind", "DECISION", "what", "The plan was endorsed"));
        assertThat(desks.waits("secretariat", meeting + "/summary")).isFalse();
        clock.at(Instant.parse("2027-03-25T08:00:00Z"));
        assertThat(desks.waits("secretariat", meeting + "/summary")).isTrue();
        done("secretariat", meeting + "/summary/send", Map.of());
        assertThat(desks.waits("secretariat", meeting + "/summary")).isFalse();
        assertThat(desks.waits("poland", meeting + "/summary#correct")).isTrue();
        assertThat(desks.waits("turkiye", meeting + "/summary#correct"))
                .as("was not there")
                .isFalse();

        done("poland", meeting + "/summary/corrections", Map.of("draft", "1", "key", "decisions", "wanted", "Two"));
        assertThat(desks.page("poland")).contains("The party has filed one.");
        assertThat(desks.waits("secretariat", meeting + "/summary#corrections")).isTrue();
        clock.at(Instant.parse("2027-05-01T08:00:00Z"));
        assertThat(desks.waits("poland", meeting + "/summary#correct")).isFalse();
        assertThat(desks.waits("chair", meeting + "/summary#on"))
                .as("a correction has no answer")
                .isFalse();
        decide(meeting);
        assertThat(desks.waits("secretariat", meeting + "/summary#corrections")).isFalse();
        assertThat(desks.waits("chair", meeting + "/summary#on")).isTrue();
        assertThat(desks.waits("secretariat", meeting + "/summary#on")).isFalse();
        done("chair", meeting + "/summary/approve", Map.of());
        assertThat(desks.waits("chair", meeting + "/summary#on")).isFalse();
        assertThat(desks.waits("secretariat", meeting + "/summary#on")).isTrue();
        done("secretariat", meeting + "/summary/publish", Map.of());
        assertThat(desks.waits("secretariat", meeting + "/summary#on")).isFalse();
    }

    @Test
    void what_a_party_promised_and_what_it_was_asked_for_waits_until_somebody_says_what_came_of_it() {
        var meeting = rehearsal.aMeetingInSession();
        var pledge = recorded(
                "turkiye",
                meeting,
                Map.of("kind", "PLEDGE", "means", "IN_KIND", "what", "Train officers <b>", "due", "2027-04-30"));
        assertThat(desks.waits("turkiye", pledge)).isTrue();
        assertThat(desks.page("turkiye")).contains("Train officers &lt;b&gt;", "1 May 2027 at 00:00 GMT+3");
        assertThat(desks.waits("poland", pledge)).isFalse();
        assertThat(desks.waits("secretariat", pledge)).as("not late yet").isFalse();
        var donor = recorded(
                "donor",
                meeting,
                Map.of("kind", "OFFER", "means", "EXPERTISE", "what", "Two experts", "due", "2027-04-30"));
        assertThat(desks.waits("donor", donor)).isTrue();
        var own = recorded(
                "secretariat",
                meeting,
                Map.of("kind", "NEXT_STEP", "what", "Circulate", "who", "Secretariat", "due", "2027-04-30"));
        var chairs = recorded(
                "secretariat",
                meeting,
                Map.of("kind", "NEXT_STEP", "what", "Write", "who", "Chair", "due", "2027-04-30"));
        assertThat(desks.waits("secretariat", own)).isTrue();
        assertThat(desks.waits("secretariat", chairs)).isFalse();

        clock.at(Instant.parse("2027-05-01T08:00:00Z"));
        assertThat(desks.page("turkiye")).contains("Overdue", "today");
        for (var late : new String[] {pledge, donor, own, chairs})
            assertThat(desks.waits("secretariat", late)).as(late).isTrue();
        done("secretariat", chairs.replace("#", "/"), Map.of("what", "Write", "version", "0", "became", "Not needed"));
        assertThat(desks.waits("secretariat", chairs)).isFalse();
    }

    private void invite(String meeting, String... keys) {
        var typed = new HashMap<String, String>();
        for (var key : keys) typed.put("party-" + key, "on");
        done("secretariat", meeting + "/invitations", typed);
    }

    private Map<String, String> aHead(String meeting) {
        assertThat(rehearsal.open("turkiye", meeting + "/delegation")).hasStatusOk();
        return Map.of(
                "party", "TUR",
                "delegate-1-capacity", "HEAD",
                "delegate-1-name", "Sample Head",
                "delegate-1-email", "head@example.org");
    }

    private void checkIn(String meeting) {
        var delegate =
                found(rehearsal.open("secretariat", meeting + "/check-in"), "name=\"delegate\" value=\"([^\"]*)");
        done("secretariat", meeting + "/check-in", Map.of("delegate", delegate));
    }

    private void decide(String meeting) {
        var filed = found(rehearsal.open("secretariat", meeting + "/summary"), "/summary/corrections/([0-9a-f-]{36})");
        done(
                "secretariat",
                meeting + "/summary/corrections/" + filed,
                Map.of("disposition", "NOT_TAKEN", "answer", "The record has one."));
    }

    /// @return where it stands
    private String recorded(String as, String meeting, Map<String, String> typed) {
        var answer = rehearsal.send(as, meeting + "/outcomes", typed);
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getRedirectedUrl()).replace("/en/rehearsal", "");
    }

    private void done(String as, String inside, Map<String, String> typed) {
        assertThat(rehearsal.send(as, inside, typed)).as(inside).hasStatus(303);
    }

    private static String found(MvcTestResult page, String pattern) {
        assertThat(page).bodyText().containsPattern(pattern);
        var found = Pattern.compile(pattern).matcher(OnDesks.text(page));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
