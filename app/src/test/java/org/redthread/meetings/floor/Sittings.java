package org.redthread.meetings.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.redthread.meetings.Rehearsal;
import org.springframework.boot.test.context.TestComponent;

/// Meetings of the Rehearsal for a test to play with, set up through the forms that the secretariat uses.
@TestComponent
class Sittings {

    private static final AtomicInteger NUMBERS = new AtomicInteger(300);

    private final Rehearsal rehearsal;

    Sittings(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    /// @return where the meeting lies, without language and dialogue
    String draft() {
        var number = String.valueOf(NUMBERS.incrementAndGet());
        var typed = new HashMap<>(Map.of(
                "title", "A sitting",
                "symbol", "RH/SIT/" + number,
                "mode", "ONLINE",
                "zone", "Europe/Istanbul",
                "first", "2027-03-23",
                "closes", "2027-03-10T18:00",
                "quota", "3",
                "correctionDays", "14"));
        typed.putAll(Map.of(
                "session-1-name", "Opening",
                "session-1-day", "2027-03-23",
                "session-1-begins", "09:30",
                "session-1-ends", "12:00"));
        var answer = rehearsal.send("secretariat", "/meetings/new", typed);
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getRedirectedUrl()).replace("/en/rehearsal", "");
    }

    String announced() {
        var meeting = draft();
        move(meeting, "ANNOUNCED", 0);
        return meeting;
    }

    String inSession() {
        var meeting = announced();
        move(meeting, "REGISTRATION_OPEN", 1);
        move(meeting, "REGISTRATION_CLOSED", 2);
        move(meeting, "IN_SESSION", 3);
        return meeting;
    }

    private void move(String meeting, String to, int version) {
        assertThat(rehearsal.send(
                        "secretariat", meeting + "/move", Map.of("to", to, "version", String.valueOf(version))))
                .hasHeader("Location", "/en/rehearsal" + meeting);
    }
}
