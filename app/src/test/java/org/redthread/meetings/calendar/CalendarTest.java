package org.redthread.meetings.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.meetings.Rehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class})
class CalendarTest {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = "PK".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    MockMvcTester browser;

    @Test
    void a_year_of_the_record_stands_month_by_month() throws Exception {
        var page = page("/en/budapest-process/calendar?year=2019");
        assertThat(page)
                .contains(
                        "Calendar of 2019",
                        "January 2019",
                        "23\u2009–\u200924 Jan",
                        "February 2019",
                        "December 2019",
                        "4\u2009–\u20095 Dec",
                        "/en/budapest-process/meetings/som-2019")
                .doesNotContain("March 2019", "/meetings/som-33");
        assertThat(page("/ru/budapest-process/calendar?year=2019")).contains("Календарь на 2019 год");
    }

    @Test
    void what_is_known_to_the_month_or_the_year_only_gets_no_day() throws Exception {
        var year = page("/en/budapest-process/calendar?year=2020");
        assertThat(year.indexOf("In 2020, month not on record")).isPositive();
        assertThat(year.indexOf("/meetings/return-expert-meeting-2020"))
                .isGreaterThan(year.indexOf("In 2020, month not on record"));
        var month = page("/en/budapest-process/calendar?year=2022");
        assertThat(entry(month, "som-2022")).contains("day not on record");
        assertThat(feed("/en/budapest-process/calendar.ics?year=2022"))
                .noneMatch(event -> url(event).endsWith("/meetings/som-2022"))
                .anyMatch(event -> url(event).endsWith("/meetings/donor-visit-2022"));
    }

    @Test
    void a_day_shows_what_was_known_on_it() throws Exception {
        assertThat(page("/en/budapest-process/calendar?year=2019&as-of=2019-03-01"))
                .contains("/meetings/ministerial-6")
                .contains("lie after this day")
                .doesNotContain("/meetings/som-2019\"", "/meetings/som-2019?");
    }

    @Test
    void a_body_and_a_party_have_calendars_of_their_own() throws Exception {
        assertThat(page("/en/budapest-process/calendar?year=2019&body=ministerial"))
                .contains("/meetings/ministerial-6")
                .doesNotContain("/meetings/som-2019");
        var turkey = page("/en/budapest-process/calendar?year=2019&party=TUR");
        assertThat(entry(turkey, "som-2019")).contains("on the list of attendance");
        assertThat(turkey).doesNotContain("/meetings/relec-2019-01").contains("stands on 1 list of attendance");
        assertThat(browser.get().uri("/en/budapest-process/calendar?body=nobody"))
                .hasStatus(400);
        assertThat(browser.get().uri("/en/budapest-process/calendar?party=NOBODY"))
                .hasStatus(404);
        assertThat(browser.get().uri("/en/budapest-process/calendar?year=20x9")).hasStatus(400);
    }

    @Test
    void times_are_shown_on_the_readers_clock_where_it_differs() {
        var at = rehearsal.aMeeting("ANNOUNCED");
        assertThat(rehearsal.open(null, "/calendar?year=2027&zone=Asia/Almaty"))
                .bodyText()
                .contains(at, "23 March 2027 at 09:30 GMT+3", "On your clock: 23 March 2027 at 11:30 GMT+5");
        assertThat(rehearsal.open(null, "/calendar?year=2027&zone=Asia/Baghdad"))
                .as("the same hour on another wall")
                .bodyText()
                .doesNotContain("On your clock");
        assertThat(rehearsal.open(null, "/calendar?zone=Mars/Olympus")).hasStatus(400);
    }

    @Test
    void a_draft_is_seen_by_those_who_may_see_it_alone() throws Exception {
        var draft = rehearsal.aMeeting();
        assertThat(rehearsal.open("chair", "/calendar?year=2027")).bodyText().contains(draft);
        assertThat(rehearsal.open(null, "/calendar?year=2027")).bodyText().doesNotContain(draft);
        assertThat(rehearsal.open("poland", "/calendar?year=2027")).bodyText().doesNotContain(draft);
        assertThat(events(null)).noneMatch(event -> url(event).endsWith(draft));
        assertThat(text(meeting("secretariat", draft), Property.STATUS)).isEqualTo("TENTATIVE");
    }

    @Test
    void a_meeting_that_moves_keeps_its_name_and_counts_its_changes() throws Exception {
        var at = rehearsal.aMeeting("ANNOUNCED");
        var first = meeting(null, at);
        assertThat(text(first, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(inIstanbul(first)).hasToString("2027-03-23T06:30:00Z");

        assertThat(rehearsal.send("secretariat", at + "/setting", moved(at))).hasStatus(303);
        var later = meeting(null, at);
        assertThat(text(later, Property.UID))
                .isEqualTo(text(first, Property.UID))
                .endsWith("@red-thread");
        assertThat(sequence(later)).isGreaterThan(sequence(first));
        assertThat(later.<ZonedDateTime>getStartDate().orElseThrow().getDate().toLocalDate())
                .isEqualTo(LocalDate.of(2027, 4, 6));
        assertThat(text(later, Property.LAST_MODIFIED)).isGreaterThanOrEqualTo(text(first, Property.LAST_MODIFIED));
    }

    @Test
    void a_cancelled_meeting_stays_in_the_feed_as_cancelled() throws Exception {
        var at = rehearsal.aMeeting("ANNOUNCED", "CANCELLED");
        var event = meeting(null, at);
        assertThat(text(event, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(text(event, Property.SUMMARY)).contains("cancelled");
        assertThat(events(null))
                .as("nobody can register for it any more")
                .noneMatch(other -> url(other).endsWith(at) && !other.equals(event));
        assertThat(text(meeting(null, rehearsal.aMeeting("ANNOUNCED", "POSTPONED")), Property.STATUS))
                .as("the days it stands on are off")
                .isEqualTo("CANCELLED");
    }

    @Test
    void a_deadline_is_the_same_moment_on_the_page_of_the_meeting_in_the_calendar_and_in_the_feed() throws Exception {
        var at = rehearsal.aMeeting("ANNOUNCED");
        var printed = "10 March 2027 at 18:00 GMT+3";
        assertThat(rehearsal.open(null, at)).bodyText().contains(printed);
        assertThat(rehearsal.open(null, "/calendar?year=2027")).bodyText().contains("Registration closes", printed);
        var event = events(null).stream()
                .filter(one ->
                        url(one).endsWith(at) && text(one, Property.SUMMARY).contains("Registration closes"))
                .findFirst()
                .orElseThrow();
        assertThat(inIstanbul(event)).hasToString("2027-03-10T15:00:00Z");
        assertThat(text(event, Property.DESCRIPTION)).contains(printed);
    }

    @Test
    void a_next_step_is_in_the_calendar_of_those_inside_until_it_is_published() throws Exception {
        var at = rehearsal.aMeetingInSession();
        var step = Map.of("kind", "NEXT_STEP", "what", "Send the list, sample", "who", "Chair", "due", "2027-05-31");
        assertThat(rehearsal.send("secretariat", at + "/outcomes", step)).hasStatus(303);
        var month = Map.of("kind", "NEXT_STEP", "what", "Meet again, sample", "who", "Chair", "due", "2027-06");
        assertThat(rehearsal.send("secretariat", at + "/outcomes", month)).hasStatus(303);
        assertThat(rehearsal.open("poland", "/calendar?year=2027"))
                .bodyText()
                .contains("Send the list, sample", "31 May", "Meet again, sample", "June 2027");
        assertThat(rehearsal.open(null, "/calendar?year=2027")).bodyText().doesNotContain("Send the list");
        assertThat(events("poland"))
                .anyMatch(event -> text(event, Property.SUMMARY).contains("Send the list")
                        && text(event, Property.DTSTART).equals("20270531"))
                .noneMatch(event -> text(event, Property.SUMMARY).contains("Meet again"));
        assertThat(events(null))
                .noneMatch(event -> text(event, Property.SUMMARY).contains("Send the list"));
    }

    @Test
    void a_feed_that_did_not_change_is_not_sent_again() {
        var first = browser.get().uri("/en/budapest-process/calendar.ics").exchange();
        assertThat(first).hasStatusOk().hasHeader("Content-Type", "text/calendar;charset=utf-8");
        var tag = String.valueOf(first.getResponse().getHeader("ETag"));
        assertThat(browser.get().uri("/en/budapest-process/calendar.ics").header("If-None-Match", tag))
                .hasStatus(304);
    }

    @Test
    void a_meeting_in_no_places_time_is_written_in_utc() throws Exception {
        var at = rehearsal.aMeeting("ANNOUNCED");
        var typed = moved(at);
        typed.put("zone", "UTC");
        assertThat(rehearsal.send("secretariat", at + "/setting", typed)).hasStatus(303);
        assertThat(text(meeting(null, at), Property.DTSTART)).isEqualTo("20270406T093000Z");
    }

    @Test
    void the_year_is_printed_as_a_paper() throws Exception {
        var at = "/en/budapest-process/calendar/2023.";
        assertThat(browser.get().uri(at + "html"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Calendar of meetings and activities 2023",
                        "/en/budapest-process/meetings/som-33",
                        "5 December 2023",
                        "Days by which something is due");
        for (var format : List.of("docx", "pdf")) {
            var answer = browser.get().uri(at + format).exchange();
            assertThat(answer).hasStatusOk();
            assertThat(answer.getResponse().getHeader("Content-Disposition"))
                    .contains("budapest-process-calendar-2023." + format);
            assertThat(answer.getResponse().getContentAsByteArray()).startsWith(format.equals("pdf") ? PDF : ZIP);
        }
        assertThat(browser.get().uri("/ru/rehearsal/calendar/2026.html"))
                .bodyText()
                .contains("Календарь совещаний и мероприятий на 2026 год");
        assertThat(browser.get().uri(at + "exe")).hasStatus(404);
        assertThat(browser.get().uri("/en/budapest-process/calendar/year.pdf")).hasStatus(400);
    }

    /// The same meeting a fortnight later, with a session.
    private static Map<String, String> moved(String at) {
        var number = at.substring(at.lastIndexOf('-') + 1);
        var typed = new HashMap<>(Map.of(
                "body-som", "on",
                "number", number,
                "symbol", "RH/TEST/" + number,
                "mode", "HYBRID",
                "zone", "Europe/Istanbul",
                "first", "2027-04-06",
                "last", "2027-04-07",
                "town", "Istanbul",
                "host", "Türkiye",
                "version", "1"));
        typed.putAll(Map.of(
                "closes", "2027-03-24T18:00",
                "quota", "3",
                "correctionDays", "14",
                "session-1-name", "Opening",
                "session-1-day", "2027-04-06",
                "session-1-begins", "09:30",
                "session-1-ends", "12:00"));
        return typed;
    }

    private VEvent meeting(@Nullable String as, String at) throws Exception {
        return events(as).stream()
                .filter(event ->
                        url(event).endsWith(at) && !text(event, Property.UID).startsWith("registration-"))
                .findFirst()
                .orElseThrow();
    }

    private List<VEvent> events(@Nullable String as) throws Exception {
        return read(rehearsal.open(as, "/calendar.ics").getResponse().getContentAsString());
    }

    private List<VEvent> feed(String uri) throws Exception {
        return read(page(uri));
    }

    private static List<VEvent> read(String written) throws Exception {
        return new CalendarBuilder().build(new StringReader(written)).getComponents(Component.VEVENT);
    }

    private static String url(VEvent event) {
        return text(event, Property.URL);
    }

    private static int sequence(VEvent event) {
        return Integer.parseInt(text(event, Property.SEQUENCE));
    }

    private static String text(VEvent event, String property) {
        return event.getProperty(property).map(one -> one.getValue()).orElse("");
    }

    /// The line of one meeting.
    private static String entry(String page, String slug) {
        var at = page.indexOf("/meetings/" + slug + "\"");
        assertThat(at).as(slug).isPositive();
        return page.substring(page.lastIndexOf("<li", at), page.indexOf("</li>", at));
    }

    private String page(String uri) throws Exception {
        var answer = browser.get().uri(uri).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    /// When it begins, as whoever knows the clock of the place reads it. The library takes Istanbul's first months of a
    /// year for an hour off.
    private static Instant inIstanbul(VEvent event) {
        var wall = LocalDateTime.parse(
                text(event, Property.DTSTART), DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT));
        return wall.atZone(ZoneId.of("Europe/Istanbul")).toInstant();
    }
}
