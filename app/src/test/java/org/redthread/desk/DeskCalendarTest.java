package org.redthread.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.meetings.Rehearsal;
import org.redthread.texts.MovedClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The desk as a calendar under a secret address.
@SpringBootTest(properties = {"redthread.demo=true", "redthread.base=http://dialogue.example"})
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, MovedClock.class, Rehearsal.class, OnDesks.class})
class DeskCalendarTest {

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    OnDesks desks;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient db;

    @Autowired
    MovedClock clock;

    @BeforeEach
    void before() {
        clock.at(Instant.parse("2027-03-01T08:00:00Z"));
    }

    @Test
    void a_secret_address_shows_what_has_a_date_and_needs_no_sign_in() {
        var meeting = aMeeting("TUR");
        var address = subscribe("turkiye");
        var answer = desks.open(null, address);
        assertThat(answer).hasStatusOk().hasHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        assertThat(answer.getResponse().getContentType()).startsWith("text/calendar");
        assertThat(unfolded(answer))
                .contains(
                        "X-WR-CALNAME:My desk",
                        "DTSTART;TZID=Europe/Istanbul:20270310T180000",
                        "Answer the invitation: RH/TEST/",
                        "URL:http://dialogue.example/en/rehearsal" + meeting + "/delegation#invitation")
                .containsPattern("UID:duty-meetings\\.ANSWER-[0-9a-f-]{36}-[0-9a-f-]{36}@red-thread");
        assertThat(unfolded(desks.open(null, address.replace("/en/", "/ru/"))))
                .contains("X-WR-CALNAME:Мой стол", "Ответить на приглашение");
        var answered = Map.of("party", "TUR", "answer", "DECLINED");
        assertThat(rehearsal.send("turkiye", meeting + "/delegation/answer", answered))
                .hasStatus(303);
        assertThat(unfolded(desks.open(null, address)))
                .as("what is done is gone")
                .doesNotContain(meeting);
    }

    @Test
    void it_holds_nothing_of_anybody_else() {
        var meeting = aMeeting("TUR");
        assertThat(unfolded(desks.open(null, subscribe("poland")))).doesNotContain(meeting);
    }

    @Test
    void a_new_address_ends_the_one_before_and_a_revoked_one_is_no_page() {
        var first = subscribe("cambodia");
        var second = subscribe("cambodia");
        assertThat(second).isNotEqualTo(first);
        assertThat(desks.open(null, first)).hasStatus(404);
        assertThat(desks.open(null, second)).hasStatusOk();
        assertThat(desks.open(rehearsal.enter("cambodia"), "/en/account"))
                .bodyText()
                .contains("A secret address was made on")
                .as("it was told once")
                .doesNotContain(second);
        assertThat(post("cambodia", "/en/desk/calendar/revoke")).hasHeader("Location", "/en/account#calendar");
        var revoked = desks.open(null, second);
        assertThat(revoked).hasStatus(404);
        var never = desks.open(null, "/en/desk/calendar/" + "a".repeat(43) + ".ics");
        assertThat(never).hasStatus(404);
        assertThat(OnDesks.text(revoked).replaceAll("/[\\w-]{43}[.]ics|[?&;=\\w]*to=[^\"]*", ""))
                .as("the one answers as the other: neither says that there was an address")
                .isEqualTo(OnDesks.text(never).replaceAll("/[\\w-]{43}[.]ics|[?&;=\\w]*to=[^\"]*", ""));
        for (var wrong : List.of("none", "a".repeat(5000)))
            assertThat(desks.open(null, "/en/desk/calendar/" + wrong + ".ics")).hasStatus(404);
    }

    @Test
    void a_mandate_that_ended_gives_nothing_though_the_address_stands() {
        clock.at(Instant.parse("2033-05-01T08:00:00Z"));
        var typed = Map.of(
                "address", "leaving@example.org",
                "role", "FOCAL_POINT",
                "party", "Georgia",
                "since", "2033-01-01",
                "until", "2033-05-20",
                "name", "Sample focal point",
                "password", "a long walk along the river");
        assertThat(rehearsal.send("secretariat", "/accounts", typed)).hasStatus(303);
        var session = desks.signIn("leaving@example.org");
        var made = browser.post()
                .uri("/en/desk/calendar")
                .cookie(session)
                .with(csrf())
                .exchange();
        var address = address(made);
        assertThat(unfolded(desks.open(null, address))).contains("A mandate ends");
        clock.at(Instant.parse("2033-05-22T08:00:00Z"));
        assertThat(unfolded(desks.open(null, address)))
                .startsWith("BEGIN:VCALENDAR")
                .contains("END:VCALENDAR")
                .doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void only_the_hash_of_an_address_is_kept_and_nobody_reads_even_that() {
        var token = subscribe("donor").replaceAll(".*/|[.]ics", "");
        assertThat(token).hasSize(43);
        assertThat(db.sql("select count(*) from desk.subscription")
                        .query(Integer.class)
                        .single())
                .as("as the public, in raw SQL")
                .isZero();
        assertThat(post(null, "/en/desk/calendar")).hasHeader("Location", "/en/sign-in");
        assertThat(desks.open(null, "/en/desk/calendar")).hasStatus(303);
    }

    private String aMeeting(String invited) {
        var meeting = rehearsal.aMeeting("ANNOUNCED", "REGISTRATION_OPEN");
        assertThat(rehearsal.send("secretariat", meeting + "/invitations", Map.of("party-" + invited, "on")))
                .hasStatus(303);
        return meeting;
    }

    private String subscribe(String as) {
        return address(post(as, "/en/desk/calendar"));
    }

    private static String address(MvcTestResult page) {
        assertThat(page).hasStatusOk().hasHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var found = Pattern.compile("value=\"http://dialogue[.]example(/en/desk/calendar/[^\"]+[.]ics)\"")
                .matcher(OnDesks.text(page));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MvcTestResult post(@Nullable String as, String address) {
        var request = browser.post().uri(address).with(csrf());
        return (as == null ? request : request.cookie(rehearsal.enter(as))).exchange();
    }

    private static String unfolded(MvcTestResult feed) {
        return OnDesks.text(feed).replace("\r\n ", "");
    }
}
