package org.redthread.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Fills the index, and knows what of it waits to be read again.
@Repository
class IndexStore {

    private final JdbcClient db;

    IndexStore(JdbcClient db) {
        this.db = db;
    }

    /// Of several houses on one database one fills the index at a time; to the end of the transaction.
    void awaitTurn() {
        db.sql("select pg_advisory_xact_lock(20260101, 9)").query().singleRow();
    }

    Optional<String> madeFrom() {
        return db.sql("select made_from from search.filled").query(String.class).optional();
    }

    void remember(String madeFrom) {
        db.sql("""
                        insert into search.filled (made_from)
                        values (:from)
                        on conflict (the_one) do update
                           set made_from = excluded.made_from
                        """).param("from", madeFrom).update();
    }

    void changed(UUID owner) {
        db.sql("insert into search.due (owner_id) values (:owner)")
                .param("owner", owner)
                .update();
    }

    boolean waits() {
        return db.sql("select exists (select from search.due)")
                .query(Boolean.class)
                .single();
    }

    /// A line of what waits.
    record Due(long id, UUID ownerId) {}

    List<Due> due(int most) {
        return db.sql("select id, owner_id from search.due order by id limit :most")
                .param("most", most)
                .query(Due.class)
                .list();
    }

    void done(Collection<Due> read) {
        db.sql("delete from search.due where id = any(:ids)")
                .param("ids", read.stream().map(Due::id).toArray(Long[]::new))
                .update();
    }

    void clear() {
        db.sql("select search.clear(null)").query().singleRow();
    }

    void clear(Set<UUID> owners) {
        db.sql("select search.clear(:owners)")
                .param("owners", owners.toArray(UUID[]::new))
                .query()
                .singleRow();
    }

    void put(List<Item> items) {
        db.sql("select search.put(:items::jsonb)")
                .param("items", Rows.json(items))
                .query()
                .singleRow();
    }
}
