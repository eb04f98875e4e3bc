package org.redthread.atlas.policy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PolicyStore {

    private final JdbcClient db;

    PolicyStore(JdbcClient db) {
        this.db = db;
    }

    Optional<PolicyRow> last(UUID dialogue) {
        return history(dialogue, 1).stream().findFirst();
    }

    List<PolicyRow> history(UUID dialogue) {
        return history(dialogue, 50);
    }

    private List<PolicyRow> history(UUID dialogue, int limit) {
        return db.sql("""
                        select to_jsonb(p)
                          from atlas.policy p
                         where dialogue_id = :dialogue
                         order by version desc
                         limit :limit
                        """).param("dialogue", dialogue).param("limit", limit).query(String.class).stream()
                .map(json -> Rows.one(json, PolicyRow.class))
                .toList();
    }

    /// False where somebody else was faster.
    boolean add(PolicyRow row) {
        return db.sql("""
                        insert into atlas.policy
                        select r.*
                          from jsonb_populate_record(null::atlas.policy, :row::jsonb) r
                            on conflict do nothing
                        """).param("row", Rows.json(row)).update() == 1;
    }
}
