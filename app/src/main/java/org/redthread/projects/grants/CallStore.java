package org.redthread.projects.grants;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CallStore {

    private final JdbcClient db;

    CallStore(JdbcClient db) {
        this.db = db;
    }

    List<Call> of(UUID dialogue) {
        return db
                .sql("select call from projects.call_dossier where dialogue_id = :dialogue order by opened_at desc, id")
                .param("dialogue", dialogue)
                .query(String.class)
                .stream()
                .map(json -> Rows.one(json, Call.class))
                .toList();
    }

    Optional<Call> find(UUID dialogue, String slug) {
        return db.sql("select call from projects.call_dossier where dialogue_id = :dialogue and slug = :slug")
                .param("dialogue", dialogue)
                .param("slug", slug)
                .query(String.class)
                .optional()
                .map(json -> Rows.one(json, Call.class));
    }

    List<Call> byIds(List<UUID> ids) {
        return db
                .sql("select call from projects.call_dossier where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(String.class)
                .stream()
                .map(json -> Rows.one(json, Call.class))
                .toList();
    }

    Set<String> slugs(UUID dialogue) {
        return Set.copyOf(db.sql("select slug from projects.call where dialogue_id = :dialogue")
                .param("dialogue", dialogue)
                .query(String.class)
                .list());
    }

    void add(Call call) {
        db.sql("""
                        insert into projects.call
                        select c.* from jsonb_populate_record(null::projects.call, :row::jsonb) c
                        """).param("row", Rows.json(call)).update();
        db.sql("""
                        insert into projects.criterion (call_id, place, title, weight)
                        select :call, c.place, c.title, c.weight
                          from jsonb_populate_recordset(null::projects.criterion, :rows::jsonb) c
                        """)
                .param("call", call.id())
                .param("rows", Rows.json(call.criteria()))
                .update();
        db.sql("""
                        insert into projects.condition (call_id, place, words)
                        select :call, c.place, c.words
                          from jsonb_populate_recordset(null::projects.condition, :rows::jsonb) c
                        """)
                .param("call", call.id())
                .param("rows", Rows.json(call.conditions()))
                .update();
    }

    /// @return false for one who is a reader already
    boolean appoint(Call call, Call.Appointed reader) {
        return db.sql("""
                        insert into projects.call_reader (call_id, dialogue_id, account, label, since)
                        values (:call, :dialogue, :account, :label, :since)
                            on conflict do nothing
                        """)
                        .param("call", call.id())
                        .param("dialogue", call.dialogueId())
                        .param("account", reader.account())
                        .param("label", reader.label())
                        .param("since", reader.since().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Until the end of the transaction nobody else awards from the call.
    void lock(UUID call) {
        db.sql("select from projects.call where id = :call for update")
                .param("call", call)
                .query((row, number) -> true)
                .list();
    }
}
