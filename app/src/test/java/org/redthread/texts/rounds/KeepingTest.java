package org.redthread.texts.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogues;
import org.redthread.mail.Letter;
import org.redthread.mail.Outbox;
import org.redthread.meetings.Rehearsal;
import org.redthread.parties.Parties;
import org.redthread.record.RecordFile;
import org.redthread.texts.MovedClock;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.web.Language;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest(properties = {"redthread.demo=true", "redthread.rounds.every=10h", "redthread.silence.every=10h"})
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, Delegations.class, MovedClock.class})
class KeepingTest {

    private static final Instant OPENED = Instant.parse("2027-03-01T10:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2027-03-20T15:00:00Z");
    private static final String[] DUE = {"deadline", "2027-03-20T18:00"};
    private static final Reader HOUSE = new Reader(
            UUID.randomUUID(),
            "Test",
            Set.of(new Mandate(Role.SECRETARIAT, RecordFile.id("dialogue", "rehearsal"), null)));

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Delegations delegations;

    @Autowired
    MovedClock clock;

    @Autowired
    Reminders reminders;

    @Autowired
    Rounds rounds;

    @Autowired
    Negotiations negotiations;

    @Autowired
    Dialogues dialogues;

    @Autowired
    Parties parties;

    @Autowired
    Outbox outbox;

    @Autowired
    Access access;

    @Autowired
    TransactionOperations transaction;

    @BeforeEach
    void in_time() {
        clock.at(OPENED);
        rehearsal.enter("poland");
        rehearsal.enter("turkiye");
    }

    @Test
    void who_is_asked_is_told_on_whose_clock_the_deadline_stands_with_an_entry_for_the_calendar() {
        var round = delegations.aRound(delegations.aText(), DUE);
        assertThat(letters("poland", round))
                .contains(
                        "Poland is asked for its comments",
                        "Deadline: 20 March 2027 at 18:00 GMT+3 (Istanbul), on your clock 20 March 2027 at 16:00 CET (Warsaw)",
                        "METHOD:REQUEST",
                        "SEQUENCE:0",
                        "20270320T180000");
        assertThat(rehearsal.open("poland", round)).bodyText().contains("20 March 2027 at 18:00 GMT+3");
    }

    @Test
    void the_link_of_a_round_in_letter_and_calendar_opens_it_for_whom_it_asks_and_for_nobody_outside() {
        var text = delegations.aText();
        var round = delegations.aRound(text, DUE);
        var links = Pattern.compile("https?://[^/\\s]+/en(/rehearsal/\\S+?/rounds/\\d+)")
                .matcher(letters("poland", round).replaceAll("\\r?\\n ", ""))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(links)
                .as("one in the letter, one in the entry of the calendar")
                .hasSizeGreaterThanOrEqualTo(2)
                .containsOnly("/rehearsal" + round);
        for (var asked : List.of("poland", "turkiye", "secretariat"))
            assertThat(rehearsal.open(asked, round)).as(asked).hasStatusOk();
        assertThat(rehearsal.open(null, round)).hasStatus(404);
        assertThat(rehearsal.open("poland", text)).bodyText().contains("href=\"/en/rehearsal" + text + "/rounds\"");
        assertThat(rehearsal.open("poland", text + "/rounds")).bodyText().contains("/en/rehearsal" + round + "\"");
    }

    @Test
    void an_extension_shows_what_was_set_first_and_moves_the_entry_in_the_calendars() {
        var round = delegations.aRound(delegations.aText(), DUE);
        assertThat(rehearsal.send("secretariat", round + "/extend", Map.of("deadline", "2027-03-19T18:00")))
                .hasStatus(422)
                .bodyText()
                .contains("An extension gives more time.", "2027-03-19T18:00");
        assertThat(rehearsal.send("secretariat", round + "/extend", Map.of("deadline", "2027-04-01T18:00")))
                .hasStatus(303);
        assertThat(rehearsal.open("turkiye", round))
                .bodyText()
                .contains("1 April 2027 at 18:00", "first set: 20 March 2027 at 18:00");
        var letters = letters("turkiye", round);
        assertThat(letters).contains("more time for round 1", "SEQUENCE:1", "20270401T180000");
        var uid = java.util.regex.Pattern.compile("UID:(\\S+)")
                .matcher(letters)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(uid).hasSize(1);
    }

    @Test
    void what_came_late_is_in_time_when_the_deadline_is_extended_past_it() {
        var round = delegations.aRound(delegations.aText(), DUE);
        clock.at(DEADLINE.plusSeconds(60));
        var file = Delegations.file("late.docx", Delegations.aReply("Anna").docx());
        assertThat(delegations.handIn("poland", round, Map.of("late", "on"), file))
                .hasStatus(303);
        assertThat(rehearsal.send("secretariat", round + "/extend", Map.of("deadline", "2027-04-01T18:00")))
                .hasStatus(303);
        assertThat(rehearsal.open("poland", round + "/reply")).bodyText().doesNotContain("waits for the Chair");
    }

    @Test
    void who_has_not_answered_is_reminded_once_a_week_and_once_a_day_before_the_deadline() {
        var round = delegations.aRound(delegations.aText(), DUE);
        assertThat(delegations.handIn(
                        "poland",
                        round,
                        "reply.docx",
                        Delegations.aReply("Anna").docx()))
                .hasStatus(303);
        reminders.look();
        assertThat(letters("turkiye", round)).doesNotContain("closes soon");
        clock.at(DEADLINE.minus(Duration.ofDays(7)));
        assertThat(reminders.look()).isPositive();
        assertThat(reminders.look()).isZero();
        assertThat(letters("turkiye", round).split("closes soon", -1)).hasSize(2);
        assertThat(letters("poland", round)).doesNotContain("closes soon");
        clock.at(DEADLINE.minus(Duration.ofHours(5)));
        assertThat(reminders.look()).isPositive();
        assertThat(reminders.look()).isZero();
        assertThat(letters("turkiye", round).split("closes soon", -1)).hasSize(3);
        assertThat(rehearsal.open("secretariat", round + "/coverage"))
                .bodyText()
                .contains("13 March 2027", "20 March 2027 at 13:00");
        clock.at(DEADLINE);
        assertThat(reminders.look()).isZero();
    }

    @Test
    void the_button_reminds_at_once_and_a_second_press_nobody() {
        var round = delegations.aRound(delegations.aText(), DUE);
        var pressed = rehearsal.send("secretariat", round + "/remind", Map.of());
        assertThat(pressed).hasStatus(303);
        assertThat(letters("turkiye", round).split("closes soon", -1)).hasSize(2);
        assertThat(rehearsal.send("secretariat", round + "/remind", Map.of()))
                .hasHeader("Location", "/en/rehearsal" + round + "/coverage?reminded=0");
        assertThat(letters("turkiye", round).split("closes soon", -1)).hasSize(2);
        assertThat(rehearsal.open("secretariat", round + "/coverage?reminded=0"))
                .bodyText()
                .contains("Nobody was reminded");
    }

    @Test
    void what_was_proposed_is_shown_after_the_deadline_and_a_closed_round_takes_nothing() {
        var round = delegations.aRound(delegations.aText(), DUE);
        assertThat(delegations.handIn(
                        "poland",
                        round,
                        "reply.docx",
                        Delegations.aReply("Anna").docx()))
                .hasStatus(303);
        assertThat(rehearsal.send("chair", round + "/show", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("The deadline has not passed.");
        clock.at(DEADLINE);
        assertThat(rehearsal.send("chair", round + "/show", Map.of())).hasStatus(303);
        assertThat(letters("turkiye", round)).contains("what was proposed in round 1");
        assertThat(rehearsal.send("secretariat", round + "/close", Map.of())).hasStatus(303);
        var file = Delegations.file("after.docx", Delegations.aReply("T").docx());
        assertThat(delegations.handIn("turkiye", round, Map.of("late", "on"), file))
                .hasStatus(422)
                .bodyText()
                .contains("after.docx was not taken: the round is closed.");
        assertThat(rehearsal.send("secretariat", round + "/close", Map.of())).hasStatus(422);
    }

    @Test
    void only_those_who_keep_the_round_keep_it() {
        var round = delegations.aRound(delegations.aText(), DUE);
        for (var act : new String[] {"/remind", "/extend", "/close"})
            for (var other : new String[] {"chair", "poland", "donor"})
                assertThat(rehearsal.send(other, round + act, Map.of())).hasStatus(403);
        for (var other : new String[] {"poland", "organisation", "donor"})
            assertThat(rehearsal.send(other, round + "/show", Map.of())).hasStatus(403);
    }

    @Test
    void the_coverage_of_forty_parties_is_asked_in_ten_statements() {
        var text = delegations.aText();
        var slug = text.substring(text.lastIndexOf('/') + 1);
        var asked = parties.all(Language.EN, LocalDate.of(2027, 3, 1)).stream()
                .limit(40)
                .map(name -> name.party())
                .collect(Collectors.toSet());
        var deadline = new Deadline(DEADLINE, ZoneId.of("Europe/Istanbul"));
        var rehearsed = dialogues.get("rehearsal");
        access.as(HOUSE, () -> negotiationsOpened(slug, new Opening(Stage.COMMENTS, asked, deadline)));
        for (var page : new String[] {"", "/rounds/1", "/rounds/1/reply", "/rounds/1/coverage"}) {
            var address = text + page;
            rehearsal.open("secretariat", address);
            var cookie = rehearsal.enter("secretariat");
            var counted = counting(
                    () -> assertThat(rehearsal.openAgain(cookie, address)).hasStatusOk());
            assertThat(counted).as(address + " in " + rehearsed.slug()).isLessThanOrEqualTo(8);
        }
        assertThat(rehearsal.open("secretariat", text + "/rounds/1/coverage"))
                .bodyText()
                .contains("0 of 40");
    }

    private Round negotiationsOpened(String slug, Opening opening) {
        var dialogue = dialogues.get("rehearsal");
        return transaction.execute(status -> rounds.open(dialogue, negotiations.get(dialogue, slug), opening));
    }

    /// How many statements were prepared; the database is told who reads twice besides, for the session and the page.
    private static int counting(Runnable work) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        logger.addAppender(heard);
        logger.setLevel(Level.DEBUG);
        try {
            work.run();
        } finally {
            logger.setLevel(null);
            logger.detachAppender(heard);
        }
        return (int) heard.list.stream()
                .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }

    private String letters(String who, String round) {
        return access.as(
                HOUSE,
                () -> allLetters().stream()
                        .filter(letter -> letter.address().equals(who + "@rehearsal.invalid"))
                        .filter(letter -> letter.body().contains(round))
                        .map(letter -> letter.subject() + "\n" + letter.body() + "\n"
                                + outbox.attachment(letter.id(), 1).stream()
                                        .map(file ->
                                                new String(file.content(), StandardCharsets.UTF_8).replace("\r\n ", ""))
                                        .collect(Collectors.joining("\n")))
                        .collect(Collectors.joining("\n")));
    }

    /// The clock goes back and forth here, so the newest are on no page in particular.
    private List<Letter> allLetters() {
        var all = new ArrayList<Letter>();
        var page = outbox.letters(null);
        while (page.size() > Outbox.PAGE) {
            all.addAll(page.subList(0, Outbox.PAGE));
            page = outbox.letters(all.getLast().id());
        }
        all.addAll(page);
        return all;
    }
}
