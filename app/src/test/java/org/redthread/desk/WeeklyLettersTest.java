package org.redthread.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Reader;
import org.redthread.accounts.Accounts;
import org.redthread.mail.Letter;
import org.redthread.mail.Outbox;
import org.redthread.meetings.Rehearsal;
import org.redthread.record.RecordFile;
import org.redthread.texts.MovedClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The desk as a letter: when it comes, to whom, what it says, and how it stops.
@SpringBootTest(
        properties = {"redthread.demo=true", "redthread.base=http://dialogue.example", "redthread.desk.every=10h"})
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, MovedClock.class, Rehearsal.class, OnDesks.class})
class WeeklyLettersTest {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T08:00:00Z");
    private static final AtomicInteger TRIALS = new AtomicInteger();

    /// Each trial has weeks of its own, since a week brings one letter.
    private final Duration earlier = Duration.ofDays(21L * TRIALS.getAndIncrement());

    private final Instant thursday = Instant.parse("2027-03-04T08:00:00Z").minus(earlier);

    /// At seven in Istanbul; in Phnom Penh it is eleven.
    private final Instant monday = Instant.parse("2027-03-08T04:00:00Z").minus(earlier);

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    OnDesks desks;

    @Autowired
    WeeklyLetters weekly;

    @Autowired
    Accounts accounts;

    @Autowired
    Outbox outbox;

    @Autowired
    Access access;

    @Autowired
    MockMvcTester browser;

    @Autowired
    MovedClock clock;

    @BeforeEach
    void everybodyHasComeIn() {
        clock.at(LONG_AGO);
        for (var entrance : List.of("secretariat", "chair", "cambodia", "poland", "turkiye", "organisation", "donor"))
            rehearsal.enter(entrance);
        clock.at(thursday);
        weekly.look();
    }

    @Test
    void it_comes_on_monday_at_seven_on_the_readers_own_clock_and_says_what_the_desk_says() {
        var meeting = aMeeting("TUR", "KHM");
        clock.at(monday.minusSeconds(1));
        weekly.look();
        assertThat(mentioning("turkiye", meeting)).isEmpty();
        assertThat(mentioning("cambodia", meeting))
                .as("it is eleven in Phnom Penh")
                .hasSize(1);
        clock.at(monday);
        weekly.look();
        var letter = mentioning("turkiye", meeting).getFirst();
        assertThat(letter.subject()).startsWith("Your desk: ");
        assertThat(letter.body())
                .contains(
                        "== Focal point, Türkiye, ",
                        "- Answer the invitation: RH/TEST/",
                        "10 March 2027 at 18:00 GMT+3 (Istanbul)",
                        "http://dialogue.example/en/rehearsal" + meeting + "/delegation#invitation",
                        "http://dialogue.example/en/desk\n")
                .as("of others")
                .doesNotContain("Cambodia");
        assertThat(letter.dialogue()).as("the secretariat does not read it").isNull();
        assertThat(mentioning("poland", meeting)).isEmpty();
    }

    @Test
    void what_has_a_date_goes_with_it_as_a_calendar() {
        var meeting = aMeeting("TUR");
        clock.at(monday);
        weekly.look();
        var letter = mentioning("turkiye", meeting).getFirst();
        var file = access.as(
                holder("turkiye"), () -> outbox.attachment(letter.id(), 1).orElseThrow());
        assertThat(file.mediaType()).contains("text/calendar", "method=PUBLISH");
        assertThat(new String(file.content(), StandardCharsets.UTF_8).replace("\r\n ", ""))
                .contains("DTSTART;TZID=Europe/Istanbul:20270310T180000", "Answer the invitation", meeting);
    }

    @Test
    void it_comes_once_a_week_however_many_houses_look_and_whenever_they_open() throws Exception {
        var meeting = aMeeting("TUR");
        clock.at(monday.plus(Duration.ofDays(2)));
        try (var houses = Executors.newVirtualThreadPerTaskExecutor()) {
            var looks = new ArrayList<Callable<Integer>>();
            for (var house = 0; house < 8; house++) looks.add(weekly::look);
            for (var look : houses.invokeAll(looks)) look.get();
        }
        assertThat(mentioning("turkiye", meeting))
                .as("closed on Monday, open on Wednesday")
                .hasSize(1);
        clock.at(monday.plus(Duration.ofDays(7)).minusSeconds(1));
        weekly.look();
        assertThat(mentioning("turkiye", meeting))
                .as("a second before the next week")
                .hasSize(1);
        clock.at(monday.plus(Duration.ofDays(7)));
        weekly.look();
        weekly.look();
        assertThat(mentioning("turkiye", meeting)).as("the next week").hasSize(2);
    }

    @Test
    void nothing_on_the_desk_is_no_letter_in_that_week_whatever_comes_later() {
        clock.at(Instant.parse("2031-06-02T08:00:00Z"));
        var typed = Map.of(
                "address", "idle@example.org",
                "role", "DONOR",
                "since", "2031-01-01",
                "name", "Sample donor",
                "password", "a long walk along the river");
        assertThat(rehearsal.send("secretariat", "/accounts", typed)).hasStatus(303);
        var nobody = desks.open(desks.signIn("idle@example.org"), "/en/desk");
        assertThat(nobody).bodyText().contains("Nothing waits for you");
        clock.at(Instant.parse("2031-06-09T08:00:00Z"));
        weekly.look();
        var letters = OnDesks.text(desks.open(desks.signIn("idle@example.org"), "/en/outbox"));
        assertThat(letters).contains("No letter waits");
    }

    @Test
    void an_account_opened_since_monday_waits_for_the_next() {
        clock.at(Instant.parse("2032-06-02T08:00:00Z"));
        var typed = Map.of(
                "address", "new@example.org",
                "role", "FOCAL_POINT",
                "party", "Georgia",
                "since", "2032-01-01",
                "until", "2032-06-20",
                "name", "Sample focal point",
                "password", "a long walk along the river");
        assertThat(rehearsal.send("secretariat", "/accounts", typed)).hasStatus(303);
        weekly.look();
        assertThat(OnDesks.text(desks.open(desks.signIn("new@example.org"), "/en/outbox")))
                .contains("No letter waits");
        clock.at(Instant.parse("2032-06-07T08:00:00Z"));
        weekly.look();
        assertThat(OnDesks.text(desks.open(desks.signIn("new@example.org"), "/en/outbox")))
                .contains("Your desk: one thing waits", "A mandate ends");
        clock.at(Instant.parse("2032-06-21T08:00:00Z"));
        weekly.look();
        assertThat(OnDesks.text(desks.open(desks.signIn("new@example.org"), "/en/outbox"))
                        .split("Your desk: "))
                .as("none once the mandate has ended")
                .hasSize(2);
    }

    @Test
    void the_page_of_the_account_stops_it_and_has_it_again() {
        assertThat(post("poland", "/en/desk/letters", "false")).hasHeader("Location", "/en/account#letters");
        assertThat(desks.open(rehearsal.enter("poland"), "/en/account"))
                .bodyText()
                .contains("No weekly letter comes", "stopped the weekly letter");
        var meeting = aMeeting("POL");
        clock.at(monday.plusSeconds(14_400));
        weekly.look();
        assertThat(mentioning("poland", meeting)).isEmpty();
        assertThat(post("poland", "/en/desk/letters", "true")).hasStatus(303);
        weekly.look();
        assertThat(mentioning("poland", meeting)).as("this week’s").hasSize(1);
        assertThat(post(null, "/en/desk/letters", "false")).as("a stranger").hasHeader("Location", "/en/sign-in");
    }

    @Test
    void a_letter_carries_a_way_out_that_needs_no_sign_in_and_that_opening_it_does_not_take() {
        var meeting = aMeeting("KHM");
        clock.at(monday);
        weekly.look();
        var way = wayOut(mentioning("cambodia", meeting).getFirst());
        assertThat(desks.open(null, way)).hasStatusOk().bodyText().contains("Stop the weekly letter");
        assertThat(desks.open(rehearsal.enter("cambodia"), "/en/account"))
                .as("a program that looks for viruses has opened it")
                .bodyText()
                .contains("comes by letter on Monday at seven");
        assertThat(post(null, way, "")).hasHeader("Location", way);
        assertThat(desks.open(null, way)).bodyText().contains("The weekly letter is stopped");
        assertThat(desks.open(rehearsal.enter("cambodia"), "/en/account"))
                .bodyText()
                .contains("No weekly letter comes");
        assertThat(desks.open(rehearsal.enter("turkiye"), "/en/account"))
                .as("of others")
                .bodyText()
                .contains("comes by letter on Monday at seven");
        assertThat(post("cambodia", "/en/desk/letters", "true")).hasStatus(303);
    }

    /// RFC 8058: nobody is signed in, no form was opened before, and nothing leads on.
    @Test
    void one_press_in_a_mail_program_ends_the_letters() {
        var meeting = aMeeting("KHM");
        clock.at(monday);
        weekly.look();
        var way = wayOut(mentioning("cambodia", meeting).getFirst());
        assertThat(browser.post().uri(way).param("List-Unsubscribe", "One-Click"))
                .hasStatus(204)
                .doesNotContainHeader("Location");
        assertThat(desks.open(rehearsal.enter("cambodia"), "/en/account"))
                .bodyText()
                .contains("No weekly letter comes");
        assertThat(post("cambodia", "/en/desk/letters", "true")).hasStatus(303);
    }

    @Test
    void a_way_out_that_no_letter_carried_is_no_page() {
        for (var wrong : List.of("none", "a".repeat(43), "a".repeat(5000))) {
            assertThat(desks.open(null, "/en/desk/letters/" + wrong)).hasStatus(404);
            assertThat(post(null, "/en/desk/letters/" + wrong, "")).hasStatus(404);
        }
    }

    /// @return where it lies, open for registration until 10 March 2027
    private String aMeeting(String... invited) {
        var meeting = rehearsal.aMeeting("ANNOUNCED", "REGISTRATION_OPEN");
        var typed = new HashMap<String, String>();
        for (var key : invited) typed.put("party-" + key, "on");
        assertThat(rehearsal.send("secretariat", meeting + "/invitations", typed))
                .hasStatus(303);
        return meeting;
    }

    private MvcTestResult post(@Nullable String as, String address, String wanted) {
        var request = browser.post().uri(address).param("wanted", wanted).with(csrf());
        return (as == null ? request : request.cookie(rehearsal.enter(as))).exchange();
    }

    private Reader holder(String entrance) {
        return accounts.inPerson(RecordFile.id("account", "rehearsal/" + entrance))
                .orElseThrow();
    }

    /// Weekly letters to somebody that speak of a meeting, the newest first.
    private List<Letter> mentioning(String entrance, String meeting) {
        var reader = holder(entrance);
        return access.as(reader, () -> outbox.letters(null)).stream()
                .filter(letter -> Objects.equals(letter.account(), reader.account()))
                .filter(letter -> letter.subject().startsWith("Your desk"))
                .filter(letter -> letter.body().contains(meeting + "/"))
                .toList();
    }

    private static String wayOut(Letter letter) {
        var found = Pattern.compile("http://dialogue[.]example(/en/desk/letters/[\\w-]{43})")
                .matcher(letter.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
