package org.redthread.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZoneUpdater;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {

    private static final Appointment.Guest HOST =
            new Appointment.Guest("Secretariat, sample", "secretariat@example.org");
    private static final Appointment.Guest GUEST = new Appointment.Guest("Sample \"delegate\"", "delegate@example.org");
    private static final String HOSTILE = "Отчёт; a,b\\c\nBEGIN:VEVENT\r\nATTENDEE:mailto:x@example.org\u0000\u202E😀";

    @ParameterizedTest
    @CsvSource({
        "Europe/Istanbul, 2026-12-05T09:00, 2026-12-05T06:00:00Z",
        "Europe/Istanbul, 2026-07-05T09:00, 2026-07-05T06:00:00Z",
        "Europe/Budapest, 2026-12-05T09:00, 2026-12-05T08:00:00Z",
        "Europe/Budapest, 2026-07-05T09:00, 2026-07-05T07:00:00Z",
        "Asia/Tashkent, 2026-07-05T09:00, 2026-07-05T04:00:00Z",
        "Asia/Kabul, 2026-07-05T09:00, 2026-07-05T04:30:00Z",
    })
    void the_hour_on_the_wall_is_the_hour_of_the_place(String zone, LocalDateTime wall, Instant instant)
            throws Exception {
        var from = wall.atZone(ZoneId.of(zone));
        var written = write(Calendar.published("Sample", HOST, List.of(at(from, "Sample"))));
        assertThat(written)
                .contains("DTSTART;TZID=" + zone + ":" + wall.toString().replaceAll("[-:]", "") + "00");
        var read = event(written);
        assertThat(Instant.from(read.<ZonedDateTime>getStartDate().orElseThrow().getDate()))
                .isEqualTo(instant);
        assertThat(offsetIn(written, from)).isEqualTo(from.getOffset().getTotalSeconds());
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Istanbul, 2027-01-15T18:00",
        "Europe/Istanbul, 2027-03-20T18:00",
        "Europe/Istanbul, 2028-02-29T18:00",
        "Europe/Budapest, 2027-03-20T18:00",
        "Asia/Tehran, 2027-05-20T18:00"
    })
    void the_hour_on_the_wall_is_written_as_it_is_in_years_to_come(String zone, LocalDateTime wall) throws Exception {
        var written = write(Calendar.published("Sample", HOST, List.of(at(wall.atZone(ZoneId.of(zone)), "Sample"))));
        assertThat(written)
                .contains("DTSTART;TZID=" + zone + ":" + wall.toString().replaceAll("[-:]", "") + "00");
    }

    /// A zone that changed its mind after the library was made would show the wrong hour.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Istanbul",
                "Europe/Budapest",
                "Europe/Vienna",
                "Europe/Prague",
                "Europe/Warsaw",
                "Europe/Sofia",
                "Europe/Brussels",
                "Europe/Kyiv",
                "Europe/Chisinau",
                "Europe/London",
                "Europe/Zurich",
                "Europe/Rome",
                "Asia/Tashkent",
                "Asia/Almaty",
                "Asia/Bishkek",
                "Asia/Dushanbe",
                "Asia/Ashgabat",
                "Asia/Baku",
                "Asia/Tbilisi",
                "Asia/Yerevan",
                "Asia/Kabul",
                "Asia/Karachi",
                "Asia/Dhaka",
                "Asia/Kolkata",
                "Asia/Tehran",
                "Asia/Baghdad",
                "Asia/Amman",
                "Asia/Beirut",
                "Asia/Damascus",
                "Asia/Bangkok",
                "Asia/Shanghai"
            })
    void the_rules_of_a_zone_are_those_of_the_runtime(String name) throws Exception {
        var zone = ZoneId.of(name);
        for (var month : List.of("2026-01", "2026-04", "2026-07", "2026-11", "2027-07", "2028-01")) {
            var from = LocalDate.parse(month + "-15").atTime(10, 0).atZone(zone);
            var written = write(Calendar.published("", HOST, List.of(at(from, "Sample"))));
            assertThat(offsetIn(written, from))
                    .as(month)
                    .isEqualTo(from.getOffset().getTotalSeconds());
        }
    }

    @Test
    void a_change_keeps_the_name_of_what_it_changes() throws Exception {
        var first = invited(0);
        var later = invited(3);
        assertThat(event(write(Calendar.invitation(HOST, later))).getProperty(Property.UID))
                .isEqualTo(event(write(Calendar.invitation(HOST, first))).getProperty(Property.UID));
        assertThat(value(write(Calendar.invitation(HOST, later)), Property.SEQUENCE))
                .isEqualTo("3");
    }

    @Test
    void an_invitation_names_who_asks_and_who_is_asked() throws Exception {
        var written = write(Calendar.invitation(HOST, invited(0)));
        assertThat(unfolded(written))
                .contains(
                        "METHOD:REQUEST",
                        "STATUS:CONFIRMED",
                        "ORGANIZER;CN=\"Secretariat, sample\":mailto:secretariat@example.org");
        assertThat(unfolded(written)).containsPattern("ATTENDEE;.*CN=Sample 'delegate'.*:mailto:delegate@example.org");
    }

    @Test
    void a_cancellation_says_so_twice() throws Exception {
        assertThat(write(Calendar.cancellation(HOST, invited(1))))
                .contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1");
    }

    @Test
    void a_feed_does_not_tell_who_is_asked() throws Exception {
        assertThat(write(Calendar.published("Sample", HOST, List.of(invited(0)))))
                .contains("METHOD:PUBLISH")
                .doesNotContain("ATTENDEE", "delegate@");
    }

    @Test
    void whole_days_end_on_the_day_after() throws Exception {
        var days = new Appointment.Span.Days(LocalDate.of(2026, 12, 4), LocalDate.of(2026, 12, 5));
        assertThat(write(Calendar.published("", HOST, List.of(appointment(0, days, "Sample")))))
                .contains("DTSTART;VALUE=DATE:20261204", "DTEND;VALUE=DATE:20261206")
                .doesNotContain("VTIMEZONE");
    }

    @Test
    void typed_words_stay_words() throws Exception {
        var written = write(Calendar.published(
                HOSTILE, HOST, List.of(at(ZonedDateTime.parse("2026-12-05T09:00+03:00[Europe/Istanbul]"), HOSTILE))));
        assertThat(unfolded(written).lines().filter(line -> line.equals("BEGIN:VEVENT")))
                .hasSize(1);
        assertThat(written.lines().filter(line -> line.startsWith("ATTENDEE"))).isEmpty();
        assertThat(value(written, Property.SUMMARY)).isEqualTo(Said.of(HOSTILE));
    }

    @Test
    void no_line_is_longer_than_the_standard_allows() throws Exception {
        var written = write(Calendar.published(
                "",
                HOST,
                List.of(at(ZonedDateTime.parse("2026-12-05T09:00+03:00[Europe/Istanbul]"), "Совещание😀".repeat(40)))));
        assertThat(written.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(value(written, Property.SUMMARY)).isEqualTo("Совещание😀".repeat(40));
    }

    @Test
    void a_calendar_of_years_is_one_feed() throws Exception {
        var start = LocalDateTime.of(2013, 1, 1, 9, 0).atZone(ZoneId.of("Europe/Budapest"));
        var all = Stream.iterate(0, i -> i + 1)
                .limit(300)
                .map(i -> at(start.plusDays(i * 17), "Sample " + i))
                .toList();
        assertThat(new CalendarBuilder()
                        .build(new StringReader(write(Calendar.published("", HOST, all))))
                        .<VEvent>getComponents("VEVENT"))
                .hasSize(300);
    }

    @Test
    void what_cannot_be_is_refused() {
        var ten = ZonedDateTime.parse("2026-12-05T10:00+03:00[Europe/Istanbul]");
        assertThatThrownBy(() -> new Appointment.Span.Hours(ten, ten)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Appointment.Guest("x", "x@y\r\nATTENDEE:z"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Calendar.invitation(HOST, at(ten, "Sample")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_zone_is_ever_fetched() {
        assertThat(new TimeZoneUpdater().isEnabled()).isFalse();
    }

    private static Appointment at(ZonedDateTime from, String title) {
        return appointment(0, new Appointment.Span.Hours(from, from.plusHours(2)), title);
    }

    private static Appointment appointment(int sequence, Appointment.Span span, String title) {
        return new Appointment(
                "som-34@example.org",
                sequence,
                Instant.parse("2026-11-22T10:00:00Z"),
                Appointment.Standing.CONFIRMED,
                span,
                title,
                "Istanbul",
                title,
                "https://example.org/en/budapest-process",
                List.of());
    }

    private static Appointment invited(int sequence) {
        var span = new Appointment.Span.Days(LocalDate.of(2026, 12, 4), LocalDate.of(2026, 12, 5));
        return new Appointment(
                "som-34@example.org",
                sequence,
                Instant.parse("2026-11-22T10:00:00Z"),
                Appointment.Standing.CONFIRMED,
                span,
                "Sample",
                "",
                "",
                "",
                List.of(GUEST));
    }

    private static String write(Calendar calendar) throws IOException {
        var out = new ByteArrayOutputStream();
        calendar.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String unfolded(String written) {
        return written.replace("\r\n ", "");
    }

    private static VEvent event(String written) throws Exception {
        return new CalendarBuilder()
                .build(new StringReader(written))
                .<VEvent>getComponents("VEVENT")
                .getFirst();
    }

    private static String value(String written, String property) throws Exception {
        return event(written).getProperty(property).orElseThrow().getValue();
    }

    /// By the rules that the file itself carries, which is all that a stranger's calendar has.
    private static int offsetIn(String written, ZonedDateTime when) throws Exception {
        var zone = new CalendarBuilder()
                .build(new StringReader(written))
                .<VTimeZone>getComponents("VTIMEZONE")
                .getFirst();
        TzOffsetTo offset = Objects.requireNonNull(zone.getApplicableObservance(when))
                .<TzOffsetTo>getProperty(Property.TZOFFSETTO)
                .orElseThrow();
        return offset.getOffset().getTotalSeconds();
    }
}
