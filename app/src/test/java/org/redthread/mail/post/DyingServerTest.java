package org.redthread.mail.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.mail.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// Letters to a mail server in a process of its own, which is killed twice while it takes them.
@SpringBootTest(
        properties = {"redthread.mail.every=1h", "redthread.mail.smtp.tls=NONE", "redthread.mail.smtp.host=127.0.0.1"})
@Import(PostgresConfiguration.class)
class DyingServerTest {

    private static final int LETTERS = 1_000;

    static PostOffice office;
    static int port;

    @Autowired
    Postman postman;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        office = new PostOffice(port, Files.createTempDirectory("post").resolve("taken"));
        office.open();
    }

    @AfterAll
    static void close() throws InterruptedException {
        office.close();
    }

    @DynamicPropertySource
    static void door(DynamicPropertyRegistry properties) {
        properties.add("redthread.mail.smtp.port", () -> port);
    }

    @Test
    void each_letter_is_delivered_once_or_stands_in_doubt_and_none_is_lost() throws Exception {
        var posted = transaction.execute(status -> IntStream.range(0, LETTERS)
                .mapToObj(n -> outbox.post(
                        null, "delegate" + n % 40 + "@example.org", null, "en", "Letter " + n, "A sample letter."))
                .map(UUID::toString)
                .collect(Collectors.toSet()));
        var killed = 0;
        try (var rounds = Executors.newVirtualThreadPerTaskExecutor()) {
            while (waiting() > 0) {
                var round = rounds.submit(postman::round);
                if (killed < 2) {
                    var enough = office.taken().size() + LETTERS / 4;
                    while (office.taken().size() < enough && !round.isDone()) Thread.sleep(1);
                    office.kill();
                    killed++;
                    assertThat(round.get())
                            .as("the round ends where the server does")
                            .isFalse();
                    assertThat(postman.round()).as("nobody opens").isFalse();
                    office.open();
                } else assertThat(round.get()).isTrue();
            }
        }
        var taken = office.taken().stream().map(DyingServerTest::number).toList();
        assertThat(taken).as("nothing came twice").doesNotHaveDuplicates();
        var sent = inState("SENT");
        var doubtful = inState("IN_DOUBT");
        assertThat(taken).containsAll(sent);
        assertThat(doubtful).as("at most the one in hand, each time").hasSizeLessThanOrEqualTo(2);
        var told = new HashSet<>(sent);
        told.addAll(doubtful);
        assertThat(told).containsExactlyInAnyOrderElementsOf(posted);
        assertThat(told).as("whatever arrived is told as sent or doubtful").containsAll(taken);
    }

    private static String number(String messageId) {
        return messageId.substring(1, messageId.indexOf('@'));
    }

    private int waiting() {
        return JdbcClient.create(owner)
                .sql("select count(*) from mail.letter where state in ('QUEUED', 'HANDING')")
                .query(Integer.class)
                .single();
    }

    private Set<String> inState(String state) {
        return Set.copyOf(JdbcClient.create(owner)
                .sql("select id from mail.letter where state = ?")
                .param(state)
                .query(String.class)
                .list());
    }
}
