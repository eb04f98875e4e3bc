package org.redthread.results.frameworks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may know of a framework is decided by its policy; no statement here repeats it.
@Repository
class FrameworkStore {

    private final JdbcClient db;

    FrameworkStore(JdbcClient db) {
        this.db = db;
    }

    /// In force on the day: endorsed by then, of the cycle that had begun last, and not superseded by then.
    Optional<Framework> on(UUID dialogue, LocalDate day) {
        return db.sql("""
                        select framework
                          from results.whole_framework
                         where dialogue_id = :dialogue
                           and state <> 'DRAFT'
                           and begins <= :day
                           and coalesce(endorsed_on <= :day, true)
                           and coalesce(superseded_on > :day, true)
                         order by begins desc, number desc
                         limit 1
                        """)
                .param("dialogue", dialogue)
                .param("day", day)
                .query(String.class)
                .optional()
                .map(json -> Rows.one(json, Framework.class));
    }

    /// All versions that the reader may see, the newest cycle first and of a cycle the newest version.
    List<Framework> all(UUID dialogue) {
        return db.sql("""
                        select framework
                          from results.whole_framework
                         where dialogue_id = :dialogue
                         order by begins desc, number desc
                        """).param("dialogue", dialogue).query(String.class).stream()
                .map(json -> Rows.one(json, Framework.class))
                .toList();
    }

    Optional<Framework> find(UUID id) {
        return db.sql("select framework from results.whole_framework where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(json -> Rows.one(json, Framework.class));
    }

    /// Series that a framework names and that are kept already stay as they are.
    void add(Framework framework) {
        db.sql("""
                        insert into results.series (dialogue_id, key, kind, unit, over_time, circles)
                        select :dialogue, s.key, s.kind, s.unit, s.over_time, '{public}'
                          from jsonb_array_elements(:row::jsonb -> 'indicators') i (entry),
                               jsonb_populate_record(null::results.series, i.entry -> 'series') s
                            on conflict (dialogue_id, key) do nothing
                        """)
                .param("dialogue", framework.dialogueId())
                .param("row", Rows.json(framework))
                .update();
        db.sql("""
                        insert into results.framework
                        select f.*
                          from jsonb_populate_record(null::results.framework,
                                   :row::jsonb || jsonb_build_object('circles', :circles::text[])) f
                        """)
                .param("row", Rows.json(framework))
                .param(
                        "circles",
                        framework.state().circles(framework.dialogueId()).toArray(String[]::new))
                .update();
        hold(framework);
    }

    /// After its front, of which their policies ask.
    private void hold(Framework framework) {
        db.sql("""
                        with objective as (
                            insert into results.objective
                            select o.*
                              from jsonb_array_elements(:row::jsonb -> 'objectives') e (entry),
                                   jsonb_populate_record(null::results.objective,
                                       e.entry || jsonb_build_object('framework_id', :id::uuid)) o)
                        insert into results.indicator
                        select i.*
                          from jsonb_array_elements(:row::jsonb -> 'indicators') e (entry),
                               results.series s,
                               jsonb_populate_record(null::results.indicator,
                                   e.entry || jsonb_build_object('framework_id', :id::uuid, 'series_id', s.id)) i
                         where s.dialogue_id = :dialogue and s.key = e.entry -> 'series' ->> 'key'
                        """)
                .param("dialogue", framework.dialogueId())
                .param("id", framework.id())
                .param("row", Rows.json(framework))
                .update();
    }

    /// Kept series by the keys that a draft names, to be held against what the draft says of them.
    List<Series> series(UUID dialogue, List<String> keys) {
        return db
                .sql("""
                        select to_jsonb(s)
                          from results.series s
                         where dialogue_id = :dialogue and key = any(:keys)
                        """)
                .param("dialogue", dialogue)
                .param("keys", keys.toArray(String[]::new))
                .query(String.class)
                .stream()
                .map(json -> Rows.one(json, Series.class))
                .toList();
    }

    void remove(UUID id) {
        db.sql("delete from results.framework where id = :id").param("id", id).update();
    }

    /// @return false where somebody was faster
    boolean endorse(UUID id, LocalDate on, int version) {
        db.sql("""
                        update results.framework f
                           set state = 'SUPERSEDED', superseded_on = :on, version = f.version + 1
                          from results.framework draft
                         where draft.id = :id and draft.version = :version and draft.state = 'DRAFT'
                           and f.dialogue_id = draft.dialogue_id and f.cycle = draft.cycle and f.state = 'ENDORSED'
                        """).param("id", id).param("on", on).param("version", version).update();
        return db.sql("""
                        update results.framework
                           set state = 'ENDORSED', endorsed_on = :on, circles = '{public}', version = version + 1
                         where id = :id and version = :version and state = 'DRAFT'
                        """)
                        .param("id", id)
                        .param("on", on)
                        .param("version", version)
                        .update()
                == 1;
    }

    void replaceRecorded(List<Framework> frameworks) {
        db.sql("delete from results.framework where recorded").update();
        frameworks.forEach(this::add);
    }
}
