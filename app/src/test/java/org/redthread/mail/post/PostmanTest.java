package org.redthread.mail.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.mail.Attachment;
import org.redthread.mail.Letter.State;
import org.redthread.mail.Outbox;
import org.redthread.record.RecordFile;
import org.redthread.texts.MovedClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// What becomes of letters at a server that does all that servers do.
@SpringBootTest(
        properties = {"redthread.mail.every=1h", "redthread.mail.smtp.tls=NONE", "redthread.mail.smtp.host=127.0.0.1"})
@Import({PostgresConfiguration.class, MovedClock.class})
class PostmanTest {

    private static final UUID REHEARSAL = RecordFile.id("dialogue", "rehearsal");
    private static final Reader SECRETARIAT =
            new Reader(UUID.randomUUID(), "Secretariat", Set.of(new Mandate(Role.SECRETARIAT, REHEARSAL, null)));

    static ScriptedServer server;

    @Autowired
    Postman postman;

    @Autowired
    Outbox outbox;

    @Autowired
    Access access;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovedClock clock;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    @BeforeAll
    static void open() throws IOException {
        server = new ScriptedServer();
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
    }

    @DynamicPropertySource
    static void door(DynamicPropertyRegistry properties) {
        properties.add("redthread.mail.smtp.port", () -> server.port());
    }

    @BeforeEach
    void empty() {
        owner().sql("delete from mail.letter").update();
        server.taken().clear();
    }

    @Test
    void a_letter_arrives_once_plain_and_dressed_with_what_goes_with_it() {
        var id = post(
                "somebody", "Приглашение", "Dear <all>,\n\nsee https://dialogue.example/en/rehearsal.\n\nБудапешт");
        assertThat(postman.round()).isTrue();
        assertThat(postman.round()).isTrue();
        assertThat(state(id)).isEqualTo(State.SENT);
        assertThat(word(id)).contains("taken as 4711");
        assertThat(server.taken())
                .singleElement()
                .asString()
                .contains("Message-ID: <" + id + "@")
                .contains("Auto-Submitted: auto-generated", "multipart/alternative", "Content-Language: en")
                .contains("invitation.ics", "text/calendar")
                .contains("To: somebody@example.org");
    }

    @Test
    void one_that_comes_by_itself_carries_its_way_out_for_the_mail_program() {
        var way = "https://dialogue.example/en/desk/letters/secret";
        transaction.executeWithoutResult(status ->
                outbox.post(null, "weekly@example.org", REHEARSAL, "en", "Your desk", "Body", List.of(), way));
        post("asked-for");
        postman.round();
        assertThat(server.taken())
                .filteredOn(message -> message.contains("List-Unsubscribe: <" + way + ">")
                        && message.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"))
                .singleElement()
                .asString()
                .contains("weekly@example.org");
    }

    @Test
    void one_that_nobody_will_take_has_failed_with_the_words_of_the_server() {
        var never = post("never");
        var refused = post("refused");
        postman.round();
        assertThat(word(never)).contains("no such box");
        assertThat(List.of(state(never), state(refused))).containsOnly(State.FAILED);
        assertThat(word(refused)).contains("not that");
    }

    @Test
    void one_that_is_to_come_again_comes_after_a_while_and_is_given_up_after_four_days() {
        var later = post("later");
        var busy = post("busy");
        postman.round();
        assertThat(List.of(state(later), state(busy))).containsOnly(State.QUEUED);
        assertThat(word(later)).contains("come again");
        postman.round();
        assertThat(tries(later)).as("not before a minute is over").isEqualTo(1);
        clock.by(Duration.ofSeconds(61));
        postman.round();
        assertThat(tries(later)).isEqualTo(2);
        clock.by(Duration.ofDays(5));
        postman.round();
        assertThat(List.of(state(later), state(busy))).containsOnly(State.FAILED);
    }

    @Test
    void one_whose_answer_was_lost_is_in_doubt_and_goes_again_only_when_somebody_says_so() {
        var unheard = post("unheard");
        assertThat(postman.round()).isFalse();
        assertThat(state(unheard)).isEqualTo(State.IN_DOUBT);
        clock.by(Duration.ofDays(1));
        postman.round();
        assertThat(server.taken()).as("never again in silence").hasSize(1);
        assertThat(access.as(SECRETARIAT, () -> outbox.letters(null)))
                .singleElement()
                .satisfies(letter -> assertThat(access.as(SECRETARIAT, () -> outbox.mayAgain(letter)))
                        .isTrue());
        assertThat(access.as(SECRETARIAT, () -> outbox.again(unheard))).isTrue();
        postman.round();
        assertThat(server.taken())
                .hasSize(2)
                .allSatisfy(message -> assertThat(message).contains(unheard.toString()));
    }

    @Test
    void a_server_that_goes_before_the_last_line_keeps_no_letter_and_blames_none() {
        var gone = post("gone");
        var next = post("somebody");
        assertThat(postman.round()).isFalse();
        assertThat(List.of(state(gone), state(next))).containsOnly(State.QUEUED);
        assertThat(server.taken()).isEmpty();
        owner().sql("delete from mail.letter where id = ?").param(gone).update();
        assertThat(postman.round()).isTrue();
        assertThat(state(next)).isEqualTo(State.SENT);
    }

    @Test
    void an_address_that_cannot_be_written_fails_by_itself() {
        var odd = post("no body at all<x>");
        var next = post("somebody");
        postman.round();
        assertThat(state(odd)).isEqualTo(State.FAILED);
        assertThat(word(odd)).isEqualTo("mail.word.address");
        assertThat(state(next)).isEqualTo(State.SENT);
    }

    @Test
    void a_letter_of_another_dialogue_is_not_sent_again_by_this_secretariat() {
        var never = post("never");
        postman.round();
        var stranger = new Reader(
                UUID.randomUUID(), "Secretariat", Set.of(new Mandate(Role.SECRETARIAT, UUID.randomUUID(), null)));
        assertThat(access.as(stranger, () -> outbox.again(never))).isFalse();
        assertThat(state(never)).isEqualTo(State.FAILED);
    }

    private UUID post(String to) {
        return post(to, "Subject", "Body");
    }

    /// Each a second after the one before, so that there is an oldest.
    private UUID post(String to, String subject, String body) {
        clock.by(Duration.ofSeconds(1));
        var calendar = new Attachment(
                "invitation.ics", "text/calendar;charset=utf-8", "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8));
        return Objects.requireNonNull(transaction.execute(
                status -> outbox.post(null, to + "@example.org", REHEARSAL, "en", subject, body, List.of(calendar))));
    }

    private JdbcClient owner() {
        return JdbcClient.create(owner);
    }

    private State state(UUID letter) {
        return State.valueOf(read("state", letter));
    }

    private String word(UUID letter) {
        return read("word", letter);
    }

    private int tries(UUID letter) {
        return Integer.parseInt(read("tries", letter));
    }

    private String read(String column, UUID letter) {
        return owner().sql("select " + column + " from mail.letter where id = ?")
                .param(letter)
                .query(String.class)
                .single();
    }
}
