package org.redthread.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.accounts.Entrances;
import org.redthread.record.RecordFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
class OutboxTest {

    private static final UUID REHEARSAL = RecordFile.id("dialogue", "rehearsal");

    @Autowired
    Outbox outbox;

    @Autowired
    Access access;

    @Autowired
    Entrances entrances;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    MockMvcTester browser;

    @Test
    void a_letter_is_read_by_the_secretariat_and_by_whom_it_is_to_and_by_nobody_else() {
        post(RecordFile.id("account", "rehearsal/poland"), "Comments close <tomorrow>");
        for (var reader : List.of("poland", "secretariat"))
            assertThat(browser.get().uri("/en/outbox").cookie(enter(reader)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Comments close &lt;tomorrow&gt;", "has no way to send mail yet", "Waiting");
        for (var reader : List.of("turkiye", "chair", "donor"))
            assertThat(browser.get().uri("/en/outbox").cookie(enter(reader)))
                    .bodyText()
                    .contains("No letter waits")
                    .doesNotContain("Comments close");
    }

    @Test
    void a_letter_to_others_is_invisible_even_to_raw_sql() {
        var dialogue = UUID.randomUUID();
        var to = UUID.randomUUID();
        transaction.executeWithoutResult(posted -> outbox.post(to, "a@example.org", dialogue, "en", "Subject", "Body"));
        assertThat(raw(aReader(to, Role.DONOR, dialogue), dialogue)).isEqualTo(1);
        assertThat(raw(aReader(UUID.randomUUID(), Role.SECRETARIAT, dialogue), dialogue))
                .isEqualTo(1);
        assertThat(raw(aReader(UUID.randomUUID(), Role.CHAIR, dialogue), dialogue))
                .isZero();
        assertThat(raw(Reader.PUBLIC, dialogue)).isZero();
    }

    @Test
    void a_letter_stands_with_what_it_tells_of_or_not_at_all() {
        assertThatThrownBy(() -> outbox.post(null, "a@example.org", null, "en", "Subject", "Body"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_subject_cannot_smuggle_a_header() {
        assertThatThrownBy(() -> post(null, "Hello\r\nBcc: everybody@example.org"))
                .rootCause()
                .hasMessageContaining("letter_subject_check");
    }

    private void post(@Nullable UUID account, String subject) {
        transaction.executeWithoutResult(
                posted -> outbox.post(account, "poland@rehearsal.invalid", REHEARSAL, "en", subject, "One.\n\nTwo."));
    }

    private @Nullable Long raw(Reader reader, UUID dialogue) {
        return access.as(
                reader,
                () -> transaction.execute(asked -> db.sql("select count(*) from mail.letter where dialogue_id = ?")
                        .param(dialogue)
                        .query(Long.class)
                        .single()));
    }

    private Cookie enter(String entrance) {
        return new Cookie(
                "redthread",
                entrances.enter(entrances.named(entrance).orElseThrow()).orElseThrow());
    }

    private static Reader aReader(UUID account, Role role, UUID dialogue) {
        return new Reader(account, "Reader", Set.of(new Mandate(role, dialogue, null)));
    }
}
