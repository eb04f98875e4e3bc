package org.redthread.plans;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A dossier goes in and comes out as one document, as in the room of meetings.
@Repository
class PlanStore {

    private final JdbcClient db;

    PlanStore(JdbcClient db) {
        this.db = db;
    }

    /// All plans of a dialogue, the first first.
    List<Dossier> all(UUID dialogue) {
        return db.sql("""
                        select to_jsonb(d)
                          from plans.dossier d
                         where dialogue_id = :dialogue
                         order by place
                        """).param("dialogue", dialogue).query(String.class).stream()
                .map(json -> Rows.one(json, Dossier.class))
                .toList();
    }

    /// A plan, or an activity under it.
    ///
    /// @param activity without its parts; null for the plan itself
    record Named(Plan plan, @Nullable Activity activity) {}

    /// Plans and activities of any dialogue.
    List<Named> named(Collection<UUID> ids) {
        return db.sql("""
                        select jsonb_build_object('plan', to_jsonb(p), 'activity', null)
                          from plans.plan p
                         where id = any(:ids)
                         union all
                        select jsonb_build_object('plan', to_jsonb(p),
                                                  'activity', to_jsonb(a) || '{"parts": []}')
                          from plans.activity a
                          join plans.plan p on p.dialogue_id = a.dialogue_id and p.id = a.plan_id
                         where a.id = any(:ids)
                        """).param("ids", ids.toArray(UUID[]::new)).query(String.class).stream()
                .map(json -> Rows.one(json, Named.class))
                .toList();
    }

    /// Puts the plans of the record in the place of those that were there; ids stay what they were.
    void replaceRecorded(List<Dossier> dossiers) {
        db.sql("delete from plans.plan where recorded").update();
        db.sql("""
                        with plan as (
                            insert into plans.plan
                            select r.*
                              from jsonb_array_elements(:record::jsonb) d (entry),
                                   jsonb_populate_record(null::plans.plan,
                                                         (d.entry -> 'plan') || '{"recorded": true}') r
                            returning id),
                        activity as (
                            insert into plans.activity
                            select r.*
                              from jsonb_array_elements(:record::jsonb) d (entry),
                                   jsonb_array_elements(d.entry -> 'activities') a (line),
                                   jsonb_populate_record(null::plans.activity, a.line || jsonb_build_object(
                                       'dialogue_id', d.entry -> 'plan' -> 'dialogue_id',
                                       'plan_id', d.entry -> 'plan' -> 'id')) r
                            returning id)
                        insert into plans.part
                        select r.*
                          from jsonb_array_elements(:record::jsonb) d (entry),
                               jsonb_array_elements(d.entry -> 'activities') a (line),
                               jsonb_array_elements(a.line -> 'parts') with ordinality p (part, place),
                               jsonb_populate_record(null::plans.part, p.part || jsonb_build_object(
                                   'dialogue_id', d.entry -> 'plan' -> 'dialogue_id',
                                   'plan_id', d.entry -> 'plan' -> 'id',
                                   'activity_id', a.line -> 'id',
                                   'place', p.place)) r
                        """).param("record", Rows.json(dossiers)).update();
    }
}
