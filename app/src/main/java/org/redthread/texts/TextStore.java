package org.redthread.texts;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A dossier goes in and comes out as one document, as in the room of meetings.
@Repository
class TextStore {

    private final JdbcClient db;

    TextStore(JdbcClient db) {
        this.db = db;
    }

    /// All texts of a dialogue, the first first.
    List<Dossier> all(UUID dialogue) {
        return db.sql("""
                        select to_jsonb(d)
                          from texts.dossier d
                         where dialogue_id = :dialogue
                         order by place
                        """).param("dialogue", dialogue).query(String.class).stream()
                .map(json -> Rows.one(json, Dossier.class))
                .toList();
    }

    /// A text with its goals, as far as the thread tells of them.
    record Titled(Text text, List<Dossier.Goal> goals) {}

    /// Texts of any dialogue that are, or hold, one of these.
    List<Titled> holding(Collection<UUID> ids) {
        return db.sql("""
                        select jsonb_build_object('text', text, 'goals', goals)
                          from texts.dossier
                         where id in (select unnest(:ids::uuid[])
                                       union
                                      select text_id
                                        from texts.goal
                                       where goal.id = any(:ids))
                        """).param("ids", ids.toArray(UUID[]::new)).query(String.class).stream()
                .map(json -> Rows.one(json, Titled.class))
                .toList();
    }

    List<Theme> themes() {
        return db.sql("""
                        select place, en, ru, words
                          from texts.theme
                         order by place
                        """).query(Theme.class).list();
    }

    /// Texts that name the party as not adopting them.
    List<Refused> refusedBy(UUID party) {
        return db.sql("""
                        select jsonb_build_object('text', to_jsonb(t), 'refusal', to_jsonb(r))
                          from texts.refusal r
                          join texts.text t on t.id = r.text_id
                         where r.party_id = :party
                         order by t.place
                        """).param("party", party).query(String.class).stream()
                .map(json -> Rows.one(json, Refused.class))
                .toList();
    }

    /// Puts the texts of the record in the place of those that were there; ids stay what they were.
    void replaceRecorded(List<Dossier> dossiers, List<Theme> themes) {
        db.sql("delete from texts.text where recorded").update();
        db.sql("delete from texts.theme").update();
        db.sql("""
                        with text as (
                            insert into texts.text
                            select r.*
                              from jsonb_array_elements(:record::jsonb) t (entry),
                                   jsonb_populate_record(null::texts.text,
                                                         (t.entry -> 'text') || '{"recorded": true}') r),
                        lineage as (
                            insert into texts.lineage
                            select r.*
                              from texts.lines(:record::jsonb, 'follows') line,
                                   jsonb_populate_record(null::texts.lineage, line) r),
                        goal as (
                            insert into texts.goal (dialogue_id, text_id, place, number, title, at, sources)
                            select r.dialogue_id, r.text_id, r.place, r.number, r.title, r.at, r.sources
                              from texts.lines(:record::jsonb, 'goals') line,
                                   jsonb_populate_record(null::texts.goal, line) r),
                        continuing as (
                            insert into texts.continuing
                            select r.*
                              from texts.lines(:record::jsonb, 'continues') line,
                                   jsonb_populate_record(null::texts.continuing, line) r),
                        listing as (
                            insert into texts.listing
                            select r.*
                              from texts.lines(:record::jsonb, 'listings') line,
                                   jsonb_populate_record(null::texts.listing, line) r),
                        figure as (
                            insert into texts.figure
                            select r.*
                              from texts.lines(:record::jsonb, 'figures') line,
                                   jsonb_populate_record(null::texts.figure, line) r),
                        stage as (
                            insert into texts.stage
                            select r.*
                              from texts.lines(:record::jsonb, 'route') line,
                                   jsonb_populate_record(null::texts.stage, line) r)
                        insert into texts.refusal
                        select r.*
                          from texts.lines(:record::jsonb, 'refusals') line,
                               jsonb_populate_record(null::texts.refusal, line) r
                        """).param("record", Rows.json(dossiers)).update();
        db.sql("""
                insert into texts.theme
                select r.*
                  from jsonb_populate_recordset(null::texts.theme, :themes::jsonb) r
                """).param("themes", Rows.json(themes)).update();
    }
}
