package org.redthread.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redthread.database.Database;
import org.redthread.database.TestServer;

/// What silence adopts while houses fall and others stand: once, at its second, with one certificate.
class SilenceClockTest {

    private static final String WORDS = "# Sample\n\n1. The parties meet once a year.\n";
    private static final Duration LONGER_THAN_A_LOOK = Duration.ofSeconds(6);

    @TempDir
    Path folder;

    @Test
    void a_house_killed_before_the_end_and_started_after_it_adopts_at_the_recorded_second() throws Exception {
        var database = TestServer.freshDatabase("silence_killed");
        var houses = new Neighbours(folder, database);
        Instant end;
        try (var house = houses.start("one")) {
            var here = Neighbours.address(house);
            Caller.enteringBy("Focal point, Poland", here);
            var secretariat = Caller.enteringBy("Secretariat", here);
            end = inSilence(secretariat, "Killed before", Duration.ofSeconds(8));
            house.isKilled();
        }
        assertThat(Instant.now()).as("killed before the end").isBefore(end);
        assertThat(adopted(database, end)).isZero();
        waitUntil(end.plusSeconds(2));
        try (var house = houses.start("one")) {
            var poland = Caller.enteringBy("Focal point, Poland", Neighbours.address(house));
            waitUntilCertified(poland, "killed-before");
            assertThat(poland.reads()).contains("Adopted by silence at").doesNotContain("Break the silence");
            Thread.sleep(LONGER_THAN_A_LOOK);
        }
        assertOnce(database, end, 1);
    }

    @Test
    void two_houses_at_the_end_adopt_once_and_one_killed_at_it_takes_nothing_along() throws Exception {
        var database = TestServer.freshDatabase("silence_twice");
        var houses = new Neighbours(folder, database);
        try (var one = houses.start("one")) {
            var here = Neighbours.address(one);
            try (var other = houses.start("other")) {
                Neighbours.address(other);
                var poland = Caller.enteringBy("Focal point, Poland", here);
                var secretariat = Caller.enteringBy("Secretariat", here);

                var both = inSilence(secretariat, "Both stand", Duration.ofSeconds(6));
                waitUntil(both);
                waitUntilCertified(poland, "both-stand");
                Thread.sleep(LONGER_THAN_A_LOOK);
                assertOnce(database, both, 1);

                var end = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(12);
                var texts = List.of("One falls 1", "One falls 2", "One falls 3", "One falls 4");
                for (var text : texts) inSilence(secretariat, text, end);
                waitUntil(end);
                while (adopted(database, end) == 0) Thread.sleep(5);
                other.isKilled();
                for (var text : texts) waitUntilCertified(poland, address(text));
                Thread.sleep(LONGER_THAN_A_LOOK);
                assertOnce(database, end, texts.size());
            }
        }
    }

    private static Instant inSilence(Caller secretariat, String title, Duration ahead) throws InterruptedException {
        var end = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(ahead);
        inSilence(secretariat, title, end);
        return end;
    }

    private static void inSilence(Caller secretariat, String title, Instant end) throws InterruptedException {
        secretariat
                .open("/en/rehearsal/negotiations/new")
                .press(
                        "Begin the text",
                        Map.of("title", title, "symbol", symbol(title), "zone", "Europe/Istanbul", "words", WORDS));
        secretariat.press("Circulate to the parties");
        var moment = LocalDateTime.ofInstant(end, ZoneOffset.UTC).toString();
        secretariat
                .open("/en/rehearsal/negotiations/" + address(title) + "/silence")
                .press("Lay the text in silence", Map.of("by", "MOMENT", "zone", "UTC", "end", moment));
        assertThat(secretariat.reads()).contains("Under silence until");
    }

    private static String address(String title) {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String symbol(String title) {
        return "RH/CLOCK/" + address(title).toUpperCase(Locale.ROOT);
    }

    private static void waitUntil(Instant moment) throws InterruptedException {
        var left = Duration.between(Instant.now(), moment);
        if (left.isPositive()) Thread.sleep(left);
    }

    private static void waitUntilCertified(Caller reader, String text) throws InterruptedException {
        for (var tries = 0; tries < 150; tries++) {
            if (reader.open("/en/rehearsal/negotiations/" + text + "/silence")
                    .reads()
                    .contains("Certificate (PDF)")) return;
            Thread.sleep(200);
        }
        throw new AssertionError("No certificate of " + text);
    }

    private static long adopted(Database database, Instant end) throws SQLException {
        return count(database, "texts.silence where state = 'ADOPTED' and ended_at = '" + end + "'");
    }

    /// Everything that goes with an adoption is there as often as there were procedures.
    private static void assertOnce(Database database, Instant end, long procedures) throws SQLException {
        var these = "(select negotiation_id from texts.silence where state = 'ADOPTED' and ended_at = '" + end + "')";
        assertThat(adopted(database, end)).isEqualTo(procedures);
        assertThat(count(database, "texts.negotiation where state = 'ENDORSED' and id in " + these))
                .as("endorsed")
                .isEqualTo(procedures);
        assertThat(count(database, "texts.endorsement where how = 'SILENCE' and negotiation_id in " + these))
                .as("endorsements")
                .isEqualTo(procedures);
        assertThat(count(database, "ledger.entry where act = 'silence.adopted' and subject in " + these))
                .as("entries of the ledger")
                .isEqualTo(procedures);
        assertThat(count(database, """
                        mail.letter l join texts.negotiation n on l.subject = n.symbol || ': adopted by silence'
                         where l.address = 'poland@rehearsal.invalid' and n.id in """ + " " + these))
                .as("letters to one reader")
                .isEqualTo(procedures);
        assertThat(count(database, """
                        documents.document d join texts.negotiation n
                            on d.symbol in (n.symbol || '/SILENCE-1', n.symbol || '/SILENCE-1-DOCX')
                         where n.id in """ + " " + these))
                .as("a certificate as PDF and as Word")
                .isEqualTo(2 * procedures);
    }

    private static long count(Database database, String of) throws SQLException {
        return TestServer.longs(database, "select count(*) from " + of).getFirst();
    }
}
