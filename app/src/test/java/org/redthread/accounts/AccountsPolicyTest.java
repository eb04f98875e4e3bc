package org.redthread.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Forbidden;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The second net: raw statements of the application's own role, past every noun.
@SpringBootTest
@Import(PostgresConfiguration.class)
class AccountsPolicyTest {

    private final UUID dialogue = UUID.randomUUID();
    private final Reader secretariat = aSecretariat(dialogue);
    private final Account one = anAccount();
    private final Account other = anAccount();

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    @Autowired
    Access access;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void two_focal_points() {
        for (var account : List.of(one, other))
            access.as(secretariat, () -> {
                accounts.open(account, "a long walk along the river");
                var id = UUID.randomUUID();
                accounts.give(
                        new HeldMandate(id, Role.FOCAL_POINT, dialogue, UUID.randomUUID(), Instant.EPOCH, null),
                        account);
                return id;
            });
    }

    @Test
    void an_account_is_seen_by_itself_and_by_the_secretariat_of_its_dialogue() {
        assertThat(seen(reader(one))).containsExactly(one.id());
        assertThat(seen(secretariat)).containsExactlyInAnyOrder(one.id(), other.id());
        assertThat(seen(aSecretariat(UUID.randomUUID()))).isEmpty();
        assertThat(seen(Reader.PUBLIC)).isEmpty();
    }

    @Test
    void a_session_is_seen_by_its_own_account_alone() {
        sessions.signIn(one.address(), "a long walk along the river", "192.0.2.9");
        var count = "select count(*) from accounts.session";
        assertThat(number(reader(one), count)).isEqualTo(1);
        assertThat(number(reader(other), count)).isZero();
        assertThat(number(secretariat, count)).isZero();
    }

    @Test
    void nobody_reads_a_secret() {
        assertThatThrownBy(() -> number(reader(one), "select count(secret) from accounts.account"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void nobody_gives_a_mandate_in_a_dialogue_of_others() {
        var mandate = new HeldMandate(UUID.randomUUID(), Role.CHAIR, dialogue, null, Instant.EPOCH, null);
        for (var reader : List.of(reader(one), aSecretariat(UUID.randomUUID()), Reader.PUBLIC)) {
            assertThatThrownBy(() -> access.as(reader, () -> {
                        accounts.give(mandate, one);
                        return mandate;
                    }))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> access.as(
                            reader,
                            () -> transaction.execute(tried ->
                                    db.sql("""
                            insert into accounts.mandate (dialogue_id, id, account, role, period)
                            values (?, gen_random_uuid(), ?, 'CHAIR', tstzrange(now(), null))
                            """).params(dialogue, one.id()).update())))
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
    }

    private List<UUID> seen(Reader reader) {
        return access.as(
                reader,
                () -> transaction.execute(asked -> db.sql("select id from accounts.account where id in (?, ?)")
                        .params(one.id(), other.id())
                        .query(UUID.class)
                        .list()));
    }

    private long number(Reader reader, String question) {
        return access.as(
                reader,
                () -> transaction.execute(
                        asked -> db.sql(question).query(Long.class).single()));
    }

    private static Account anAccount() {
        var id = UUID.randomUUID();
        return new Account(id, id + "@example.org", Map.of("en", "Focal point"), "en");
    }

    private static Reader reader(Account account) {
        return new Reader(account.id(), "Focal point", Set.of());
    }

    private static Reader aSecretariat(UUID dialogue) {
        return new Reader(null, "Test", Set.of(new Mandate(Role.SECRETARIAT, dialogue, null)));
    }
}
