package org.redthread.meetings.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.meetings.Rehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What stands in the calendars of the invited, read back by the calendar library.
@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, Scene.class})
class ChangesAreToldTest {

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient db;

    @Test
    void other_days_reach_the_same_entry_of_the_calendar_under_a_higher_sequence() {
        var meeting = anInvitedMeeting();
        change(meeting, "2037-04-20", "Istanbul");
        var entries = entries(meeting);
        assertThat(entries).hasSize(2);
        assertThat(entries).extracting(ChangesAreToldTest::method).containsExactly("REQUEST", "REQUEST");
        assertThat(entries)
                .extracting(ChangesAreToldTest::uid)
                .containsOnly("meeting-%s@red-thread".formatted(scene.idOf(meeting)));
        assertThat(sequence(entries.getLast())).isGreaterThan(sequence(entries.getFirst()));
        assertThat(entries.getFirst().toString()).contains("DTSTART;VALUE=DATE:20370323");
        assertThat(entries.getLast().toString()).contains("DTSTART;VALUE=DATE:20370420", "LOCATION:Istanbul");
        assertThat(lastLetter()).contains("is now held as follows: 20 – 21 April 2037, Istanbul");
    }

    @Test
    void what_concerns_no_calendar_writes_to_nobody() {
        var meeting = anInvitedMeeting();
        scene.move(meeting, "REGISTRATION_CLOSED");
        scene.move(meeting, "REGISTRATION_OPEN");
        assertThat(entries(meeting)).hasSize(1);
    }

    @Test
    void a_meeting_that_is_put_off_leaves_the_calendar_and_comes_back_with_its_new_days() {
        var meeting = anInvitedMeeting();
        scene.move(meeting, "POSTPONED");
        change(meeting, "2037-05-11", "Istanbul");
        assertThat(entries(meeting)).extracting(ChangesAreToldTest::method).containsExactly("REQUEST", "CANCEL");
        scene.move(meeting, "ANNOUNCED");
        var entries = entries(meeting);
        assertThat(entries).extracting(ChangesAreToldTest::method).containsExactly("REQUEST", "CANCEL", "REQUEST");
        assertThat(entries).extracting(ChangesAreToldTest::sequence).isSorted().doesNotHaveDuplicates();
        assertThat(entries.getLast().toString()).contains("DTSTART;VALUE=DATE:20370511");
    }

    @Test
    void a_meeting_that_is_cancelled_leaves_the_calendar_for_good() {
        var meeting = anInvitedMeeting();
        scene.move(meeting, "CANCELLED");
        var last = entries(meeting).getLast();
        assertThat(method(last)).isEqualTo("CANCEL");
        assertThat(last.toString()).contains("STATUS:CANCELLED");
        assertThat(lastLetter()).contains("is cancelled");
        assertThat(rehearsal.open("poland", meeting + "/delegation/calendar"))
                .hasStatusOk()
                .bodyText()
                .contains("METHOD:PUBLISH", "STATUS:CANCELLED");
    }

    private String anInvitedMeeting() {
        rehearsal.open("poland", "/meetings");
        var meeting = scene.aMeeting();
        assertThat(rehearsal.send("secretariat", meeting + "/invitations", Map.of("party-POL", "on")))
                .hasStatus(303);
        return meeting;
    }

    private void change(String meeting, String first, String town) {
        var typed = new HashMap<>(Scene.typed(meeting.replaceAll(".*-", "")));
        typed.put("version", String.valueOf(scene.version(meeting)));
        typed.put("first", first);
        typed.put("last", java.time.LocalDate.parse(first).plusDays(1).toString());
        typed.put("session-1-day", first);
        typed.put("session-2-day", first);
        typed.put("town", town);
        assertThat(rehearsal.send("secretariat", meeting + "/setting", typed)).hasStatus(303);
    }

    private String lastLetter() {
        return scene.lettersTo("poland@rehearsal.invalid").getLast().replaceAll("[\\h]+", " ");
    }

    private List<Calendar> entries(String meeting) {
        return scene
                .asSecretariat(() -> db.sql("""
                                        select a.content
                                          from mail.attachment a
                                          join mail.letter l on l.id = a.letter_id
                                         where l.address = 'poland@rehearsal.invalid'
                                           and position(convert_to(?, 'UTF8') in a.content) > 0
                                         order by l.id
                                        """)
                        .param("meeting-" + scene.idOf(meeting))
                        .query(byte[].class)
                        .list())
                .stream()
                .map(ChangesAreToldTest::read)
                .toList();
    }

    private static Calendar read(byte[] content) {
        try {
            return new CalendarBuilder().build(new ByteArrayInputStream(content));
        } catch (java.io.IOException | net.fortuna.ical4j.data.ParserException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String method(Calendar calendar) {
        return calendar.<Method>getRequiredProperty("METHOD").getValue();
    }

    private static String uid(Calendar calendar) {
        return event(calendar).<Uid>getRequiredProperty("UID").getValue();
    }

    private static int sequence(Calendar calendar) {
        return event(calendar).<Sequence>getRequiredProperty("SEQUENCE").getSequenceNo();
    }

    private static VEvent event(Calendar calendar) {
        return (VEvent) calendar.getComponents("VEVENT").getFirst();
    }
}
