package org.redthread.meetings.convening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.meetings.Rehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class})
class ConveningTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    @Autowired
    Rehearsal rehearsal;

    @Test
    void the_rehearsal_has_a_meeting_ahead_that_everybody_sees_in_the_list() {
        assertThat(rehearsal.open(null, "/meetings/rh-som-1"))
                .hasStatusOk()
                .bodyText()
                .contains("RH/SOM/1", "registration open", "Opening and tour de table", "Europe/Istanbul");
    }

    @Test
    void a_meeting_is_a_draft_for_few_until_it_is_announced_to_all() {
        var typed = aMeeting();
        var slug = convened(typed);
        for (var outsider : new String[] {null, "poland"})
            assertThat(rehearsal.open(outsider, slug)).hasStatus(404);
        assertThat(rehearsal.open("chair", slug)).hasStatusOk();

        assertThat(rehearsal.send("secretariat", slug + "/move", Map.of("to", "ANNOUNCED", "version", "0")))
                .hasStatus(303);
        assertThat(rehearsal.open(null, slug)).hasStatusOk().bodyText().contains("announced");
    }

    @Test
    void nobody_but_the_secretariat_convenes_or_moves() {
        var slug = convened(aMeeting());
        for (var other : new String[] {"chair", "poland", "organisation", "donor"}) {
            assertThat(rehearsal.open(other, "/meetings/new")).hasStatus(403);
            assertThat(rehearsal.send(other, "/meetings/new", aMeeting())).hasStatus(403);
            assertThat(rehearsal.send(other, slug + "/move", Map.of("to", "ANNOUNCED", "version", "0")))
                    .hasStatus(403);
        }
    }

    @Test
    void of_two_who_move_a_meeting_the_slower_is_told() {
        var slug = convened(aMeeting());
        rehearsal.send("secretariat", slug + "/move", Map.of("to", "ANNOUNCED", "version", "0"));
        assertThat(rehearsal.send("secretariat", slug + "/move", Map.of("to", "CANCELLED", "version", "0")))
                .hasHeader("Location", "/en/rehearsal" + slug + "?faster=true");
        assertThat(rehearsal.open("secretariat", slug + "?faster=true"))
                .bodyText()
                .contains("Somebody was faster", "announced");
    }

    @Test
    void a_summary_cannot_be_published_by_a_move_of_hand() {
        var slug = convened(aMeeting());
        assertThat(rehearsal.send("secretariat", slug + "/move", Map.of("to", "PUBLISHED", "version", "0")))
                .hasHeader("Location", "/en/rehearsal" + slug + "?faster=true");
    }

    @Test
    void what_cannot_be_taken_is_said_beside_its_field_and_nothing_typed_is_lost() {
        refused("first", "5 December", "Give the day as 2027-12-05.");
        refused("last", "2027-03-22", "The last day is before the first.");
        refused("zone", "Mars/Olympus", "There is no such time zone.");
        refused("zone", "../../etc/passwd", "There is no such time zone.");
        refused("symbol", "bp som", "A symbol is written in Latin capitals");
        refused("quota", "0", "Give a whole number from 1 to 99.");
        refused("quota", "9999999999", "Give a whole number from 1 to 99.");
        refused("seats", "-1", "Give a whole number from 1 to 100,000.");
        refused("closes", "2027-06-01T10:00", "Registration closes after the first day.");
        refused("host", "Atlantis", "No country or organisation has that name.");
        refused("town", " ", "Say where the meeting is held.");
        refused("session-1-ends", "08:00", "The session ends before it begins.");
        refused("session-1-day", "2027-04-01", "That is not a day of the meeting.");
        refused("session-2-begins", "10:00", "“Opening” and “Closing” are on at the same time.");
        refused("mode", "BY_CARRIER_PIGEON", "Choose how delegations take part.");
    }

    @Test
    void a_time_that_the_clock_skips_is_refused() {
        var typed = aMeeting();
        typed.put("zone", "Europe/Budapest");
        typed.put("first", "2027-03-28");
        typed.put("last", "2027-03-29");
        typed.put("session-1-day", "2027-03-28");
        typed.put("session-1-begins", "02:30");
        typed.put("session-2-day", "2027-03-29");
        assertThat(rehearsal.send("secretariat", "/meetings/new", typed))
                .hasStatus(422)
                .bodyText()
                .contains("On that day 02:30 does not exist in Europe/Budapest");
    }

    @Test
    void a_symbol_is_given_to_one_meeting_only() {
        var typed = aMeeting();
        convened(typed);
        assertThat(rehearsal.send("secretariat", "/meetings/new", typed))
                .hasStatus(422)
                .bodyText()
                .contains("Another meeting of this dialogue has that symbol.");
    }

    @Test
    void the_next_meeting_is_proposed_a_year_on_with_the_next_number() {
        var typed = aMeeting();
        var slug = convened(typed);
        assertThat(rehearsal.open("secretariat", "/meetings/new?model=" + slug.replace("/meetings/", "")))
                .bodyText()
                .contains("value=\"2028-03-21\"", "value=\"Opening\"")
                .contains("value=\"%d\"".formatted(Integer.parseInt(typed.get("number")) + 1));
    }

    @Test
    void a_change_made_meanwhile_is_not_overwritten() {
        var typed = aMeeting();
        var slug = convened(typed);
        typed.put("version", "0");
        typed.put("town", "Ankara");
        assertThat(rehearsal.send("secretariat", slug + "/setting", typed)).hasStatus(303);
        typed.put("town", "Izmir");
        assertThat(rehearsal.send("secretariat", slug + "/setting", typed))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody changed the meeting", "value=\"Izmir\"");
        assertThat(rehearsal.open("secretariat", slug)).bodyText().contains("Ankara");
    }

    private void refused(String field, String value, String sentence) {
        var typed = aMeeting();
        var kept = "Kept " + UUID.randomUUID();
        typed.put("title", kept);
        typed.put(field, value);
        assertThat(rehearsal.send("secretariat", "/meetings/new", typed))
                .as(field + " " + value)
                .hasStatus(422)
                .bodyText()
                .contains(sentence, kept);
    }

    /// @return where the meeting lies, without language and dialogue
    private String convened(Map<String, String> typed) {
        var answer = rehearsal.send("secretariat", "/meetings/new", typed);
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getRedirectedUrl()).replace("/en/rehearsal", "");
    }

    private static Map<String, String> aMeeting() {
        var number = String.valueOf(NUMBERS.incrementAndGet());
        return new HashMap<>(Map.ofEntries(
                Map.entry("body-som", "on"),
                Map.entry("number", number),
                Map.entry("symbol", "RH/SOM/" + number),
                Map.entry("mode", "HYBRID"),
                Map.entry("zone", "Europe/Istanbul"),
                Map.entry("first", "2027-03-23"),
                Map.entry("last", "2027-03-24"),
                Map.entry("town", "Istanbul"),
                Map.entry("host", "Türkiye"),
                Map.entry("closes", "2027-03-10T18:00"),
                Map.entry("quota", "3"),
                Map.entry("correctionDays", "14"),
                Map.entry("session-1-name", "Opening"),
                Map.entry("session-1-day", "2027-03-23"),
                Map.entry("session-1-begins", "09:30"),
                Map.entry("session-1-ends", "12:00"),
                Map.entry("session-2-name", "Closing"),
                Map.entry("session-2-day", "2027-03-23"),
                Map.entry("session-2-begins", "14:00"),
                Map.entry("session-2-ends", "16:00")));
    }
}
