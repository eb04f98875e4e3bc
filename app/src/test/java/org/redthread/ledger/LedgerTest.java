package org.redthread.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.access.Forbidden;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import(PostgresConfiguration.class)
class LedgerTest {

    private final UUID dialogue = UUID.randomUUID();
    private final Reader secretariat = aReader("Secretariat", Role.SECRETARIAT, dialogue);
    private final Reader chair = aReader("Chair", Role.CHAIR, dialogue);
    private final Reader focalPoint = aReader("Focal point", Role.FOCAL_POINT, dialogue);

    @Autowired
    Ledger ledger;

    @Autowired
    Access access;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("migrations") DataSource owner;

    @Test
    void a_deed_is_written_in_the_transaction_that_does_it_or_not_at_all() {
        assertThatThrownBy(() -> ledger.record(Deed.in(dialogue, "trial.done")))
                .isInstanceOf(IllegalTransactionStateException.class);

        access.as(
                secretariat,
                () -> transaction.execute(given -> {
                    ledger.record(Deed.in(dialogue, "trial.done"));
                    given.setRollbackOnly();
                    return given;
                }));
        assertThat(access.as(secretariat, () -> ledger.of(dialogue, Search.EVERYTHING)))
                .isEmpty();
    }

    @Test
    void an_entry_says_who_acted_for_whom_and_keeps_the_name_of_the_thing_as_it_was() {
        var subject = UUID.randomUUID();
        done(
                focalPoint,
                Deed.in(dialogue, "trial.done").to("document", subject, "BP/1").with("size", "12"));

        var entry = access.as(secretariat, () -> ledger.of(dialogue, Search.EVERYTHING))
                .getFirst();
        assertThat(entry.actorName()).isEqualTo("Focal point");
        assertThat(entry.role()).isEqualTo(Role.FOCAL_POINT);
        assertThat(entry.party()).isNotNull();
        assertThat(entry.subjectLabel()).isEqualTo("BP/1");
        assertThat(entry.detail()).isEqualTo("size: 12");
        assertThat(access.as(focalPoint, ledger::mine)).hasSize(1);
        assertThat(access.as(chair, ledger::mine)).isEmpty();
    }

    @Test
    void an_entry_outside_the_readers_circles_is_invisible_even_to_raw_sql() {
        done(secretariat, Deed.in(dialogue, "trial.hidden"));
        done(secretariat, Deed.in(dialogue, "trial.shown").seenBy(Set.of(Circle.dialogue(dialogue))));

        assertThat(raw(secretariat)).containsExactlyInAnyOrder("trial.hidden", "trial.shown");
        assertThat(raw(chair)).containsExactly("trial.shown");
        assertThat(raw(aReader("Elsewhere", Role.SECRETARIAT, UUID.randomUUID())))
                .isEmpty();
        assertThat(raw(Reader.PUBLIC)).isEmpty();
        assertThat(db.sql("select count(*) from ledger.entry where dialogue_id = ?")
                        .param(dialogue)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void only_the_secretariat_and_the_chair_open_the_ledger() {
        assertThat(access.as(chair, () -> ledger.of(dialogue, Search.EVERYTHING)))
                .isEmpty();
        assertThatThrownBy(() -> access.as(focalPoint, () -> ledger.of(dialogue, Search.EVERYTHING)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> ledger.of(dialogue, Search.EVERYTHING)).isInstanceOf(Forbidden.class);
    }

    @Test
    void pages_follow_each_other_by_key_and_none_is_shown_twice() {
        for (var i = 0; i < Ledger.PAGE + 10; i++) done(secretariat, Deed.in(dialogue, "trial.done"));

        var first = access.as(secretariat, () -> ledger.of(dialogue, Search.EVERYTHING));
        assertThat(first).hasSize(Ledger.PAGE + 1);
        var last = first.get(Ledger.PAGE - 1).seq();
        var second = access.as(secretariat, () -> ledger.of(dialogue, new Search("trial.done", null, null, last)));
        assertThat(second).hasSize(10).allMatch(entry -> entry.seq() < last);
    }

    @Test
    void nobody_changes_or_takes_away_an_entry_not_even_the_owner_of_the_tables() {
        done(secretariat, Deed.in(dialogue, "trial.done"));
        for (var change : new String[] {
            "update ledger.entry set act = 'trial.undone'", "delete from ledger.entry", "truncate ledger.entry"
        }) {
            assertThatThrownBy(() -> access.as(
                            secretariat,
                            () -> transaction.execute(tried -> db.sql(change).update())))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> JdbcClient.create(owner).sql(change).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("only ever added to");
        }
        assertThat(raw(secretariat)).containsExactly("trial.done");
    }

    @Test
    void nobody_writes_in_the_name_of_another() {
        assertThatThrownBy(() -> access.as(
                        focalPoint,
                        () -> transaction.execute(tried ->
                                db.sql("""
                        insert into ledger.entry (id, at, actor, actor_name, act, circles)
                        values (gen_random_uuid(), now(), ?, 'Secretariat', 'trial.forged', '{public}')
                        """).param(secretariat.account()).update())))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    private java.util.List<String> raw(Reader reader) {
        return access.as(
                reader,
                () -> transaction.execute(
                        asked -> db.sql("select act from ledger.entry where dialogue_id = ? order by seq")
                                .param(dialogue)
                                .query(String.class)
                                .list()));
    }

    private void done(Reader reader, Deed deed) {
        access.as(
                reader,
                () -> transaction.execute(done -> {
                    ledger.record(deed);
                    return done;
                }));
    }

    private static Reader aReader(String label, Role role, UUID dialogue) {
        return new Reader(UUID.randomUUID(), label, Set.of(new Mandate(role, dialogue, UUID.randomUUID())));
    }
}
