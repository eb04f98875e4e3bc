package org.redthread.meetings.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.meetings.Rehearsal;
import org.redthread.record.RecordFile;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Meetings of the Rehearsal for tests to invite to, each its own, convened through the form; and what lies behind.
@TestComponent
class Scene {

    static final UUID REHEARSAL = RecordFile.id("dialogue", "rehearsal");

    private static final AtomicInteger NUMBERS = new AtomicInteger(300);

    private final Rehearsal rehearsal;
    private final Access access;
    private final TransactionTemplate transaction;
    private final JdbcClient db;

    Scene(Rehearsal rehearsal, Access access, TransactionTemplate transaction, JdbcClient db) {
        this.rehearsal = rehearsal;
        this.access = access;
        this.transaction = transaction;
        this.db = db;
    }

    /// @return where it lies, open for registration until 10 March 2037, without language and dialogue
    String aMeeting() {
        return aMeeting(Map.of());
    }

    String aMeeting(Map<String, String> otherwise) {
        var meeting = aDraft(otherwise);
        move(meeting, "ANNOUNCED");
        move(meeting, "REGISTRATION_OPEN");
        return meeting;
    }

    String aDraft() {
        return aDraft(Map.of());
    }

    private String aDraft(Map<String, String> otherwise) {
        var typed = typed(String.valueOf(NUMBERS.incrementAndGet()));
        typed.putAll(otherwise);
        if (otherwise.containsKey("first"))
            for (var at : List.of("1", "2")) typed.put("session-" + at + "-day", otherwise.get("first"));
        var answer = rehearsal.send("secretariat", "/meetings/new", typed);
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getRedirectedUrl()).replace("/en/rehearsal", "");
    }

    /// The form that such a meeting is set up by.
    static Map<String, String> typed(String number) {
        var typed = new HashMap<>(Map.of(
                "body-som", "on",
                "number", number,
                "symbol", "RH/SOM/" + number,
                "mode", "HYBRID",
                "zone", "Europe/Istanbul",
                "first", "2037-03-23",
                "last", "2037-03-24",
                "town", "Istanbul",
                "closes", "2037-03-10T18:00",
                "quota", "3"));
        typed.put("correctionDays", "14");
        session(typed, 1, "Opening", "09:30", "12:00");
        session(typed, 2, "Closing", "14:00", "16:00");
        return typed;
    }

    private static void session(Map<String, String> typed, int at, String name, String begins, String ends) {
        typed.put("session-" + at + "-name", name);
        typed.put("session-" + at + "-day", "2037-03-23");
        typed.put("session-" + at + "-begins", begins);
        typed.put("session-" + at + "-ends", ends);
    }

    void move(String meeting, String to) {
        assertThat(rehearsal.send(
                        "secretariat",
                        meeting + "/move",
                        Map.of("to", to, "version", String.valueOf(version(meeting)))))
                .hasHeader("Location", "/en/rehearsal" + meeting);
    }

    int version(String meeting) {
        return asSecretariat(() -> db.sql("select version from meetings.convened where meeting_id = ?")
                .param(idOf(meeting))
                .query(Integer.class)
                .single());
    }

    UUID idOf(String meeting) {
        return RecordFile.id("meeting", "rehearsal/" + meeting.replace("/meetings/", ""));
    }

    List<UUID> letters(String meeting) {
        return asSecretariat(
                () -> db.sql("select id from meetings.invitation where meeting_id = ? order by year, number")
                        .param(idOf(meeting))
                        .query(UUID.class)
                        .list());
    }

    /// All numbers of the register of this year, in order.
    List<Integer> numbers() {
        return asSecretariat(
                () -> db.sql("select number from meetings.invitation where dialogue_id = ? order by number")
                        .param(REHEARSAL)
                        .query(Integer.class)
                        .list());
    }

    List<String> lettersTo(String address) {
        return asSecretariat(() -> db.sql("select body from mail.letter where address = ? order by id")
                .param(address)
                .query(String.class)
                .list());
    }

    <T> T asSecretariat(Supplier<T> work) {
        return as(new Mandate(Role.SECRETARIAT, REHEARSAL, null), work);
    }

    <T> T as(Mandate mandate, Supplier<T> work) {
        var reader = new Reader(null, "Test", Set.of(mandate));
        return access.as(reader, () -> transaction.execute(status -> work.get()));
    }
}
