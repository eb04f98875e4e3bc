package org.redthread.projects.kept;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may know of a project is decided by its policy; no statement here repeats it.
@Repository
class KeptStore {

    private final JdbcClient db;

    KeptStore(JdbcClient db) {
        this.db = db;
    }

    List<Kept> of(UUID dialogue) {
        return db
                .sql("select project from projects.kept_dossier where dialogue_id = :dialogue order by opened_at, id")
                .param("dialogue", dialogue)
                .query(String.class)
                .stream()
                .map(json -> Rows.one(json, Kept.class))
                .toList();
    }

    Optional<Kept> find(UUID dialogue, String slug) {
        return db.sql("select project from projects.kept_dossier where dialogue_id = :dialogue and slug = :slug")
                .param("dialogue", dialogue)
                .param("slug", slug)
                .query(String.class)
                .optional()
                .map(json -> Rows.one(json, Kept.class));
    }

    List<Kept> byIds(Collection<UUID> ids) {
        return db
                .sql("select project from projects.kept_dossier where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(String.class)
                .stream()
                .map(json -> Rows.one(json, Kept.class))
                .toList();
    }

    Set<String> slugs(UUID dialogue) {
        return Set.copyOf(
                db.sql("""
                        select slug from projects.project where dialogue_id = :dialogue
                         union
                        select slug from projects.kept where dialogue_id = :dialogue
                        """).param("dialogue", dialogue).query(String.class).list());
    }

    void add(Kept kept) {
        db.sql("""
                        insert into projects.kept
                        select k.*
                          from jsonb_populate_record(null::projects.kept,
                                                     :row::jsonb || jsonb_build_object('circles', :circles::text[])) k
                        """)
                .param("row", Rows.json(kept))
                .param("circles", kept.circles().toArray(String[]::new))
                .update();
        lists(kept);
    }

    /// @return false where somebody changed it since the version that it bears
    boolean amend(Kept kept) {
        var amended = db.sql("""
                        update projects.kept k
                           set title = r.title, title_ru = r.title_ru, aliases = r.aliases, stage = r.stage,
                               summary = r.summary, planned_start = r.planned_start, planned_end = r.planned_end,
                               actual_start = r.actual_start, actual_end = r.actual_end, sectors = r.sectors,
                               published = r.published, circles = :circles, version = k.version + 1
                          from jsonb_populate_record(null::projects.kept, :row::jsonb) r
                         where k.id = r.id and k.version = r.version
                        """)
                        .param("row", Rows.json(kept))
                        .param("circles", kept.circles().toArray(String[]::new))
                        .update()
                > 0;
        if (amended) lists(kept);
        return amended;
    }

    private void lists(Kept kept) {
        db.sql("delete from projects.kept_country where project_id = :id")
                .param("id", kept.id())
                .update();
        db.sql("delete from projects.kept_partner where project_id = :id")
                .param("id", kept.id())
                .update();
        db.sql("""
                        with country as (
                            insert into projects.kept_country
                            select :id, l.place, l.party_id, l.named, l.percent
                              from jsonb_populate_recordset(null::projects.kept_country, :row::jsonb -> 'countries') l)
                        insert into projects.kept_partner
                        select :id, l.place, l.role, l.named, l.party_id
                          from jsonb_populate_recordset(null::projects.kept_partner, :row::jsonb -> 'partners') l
                        """).param("id", kept.id()).param("row", Rows.json(kept)).update();
    }

    /// Numbered after the last; two who add at once come one after the other.
    void add(Kept kept, Kept.Money money) {
        db.sql("select from projects.kept where id = :id for update")
                .param("id", kept.id())
                .query((row, number) -> true)
                .list();
        db.sql("""
                        insert into projects.kept_money
                        select :id, coalesce((select max(place) from projects.kept_money where project_id = :id), 0) + 1,
                               m.of, m.amount, m.currency, m.value_day, m.note
                          from jsonb_populate_record(null::projects.kept_money, :row::jsonb) m
                        """).param("id", kept.id()).param("row", Rows.json(money)).update();
    }

    boolean remove(Kept kept, int place) {
        return db.sql("delete from projects.kept_money where project_id = :id and place = :place")
                        .param("id", kept.id())
                        .param("place", place)
                        .update()
                > 0;
    }
}
