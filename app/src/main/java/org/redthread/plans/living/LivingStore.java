package org.redthread.plans.living;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may know of a plan and of what it holds is decided by their policies; no statement here repeats them.
@Repository
class LivingStore {

    private final JdbcClient db;

    LivingStore(JdbcClient db) {
        this.db = db;
    }

    Optional<LivingPlan> find(UUID dialogue, String slug) {
        return db.sql("select plan from plans.living_plan where dialogue_id = :dialogue and slug = :slug")
                .param("dialogue", dialogue)
                .param("slug", slug)
                .query(String.class)
                .optional()
                .map(json -> Rows.one(json, LivingPlan.class));
    }

    Optional<LivingPlan> find(UUID plan) {
        return db.sql("select plan from plans.living_plan where id = :plan")
                .param("plan", plan)
                .query(String.class)
                .optional()
                .map(json -> Rows.one(json, LivingPlan.class));
    }

    /// Of any dialogue that are, or hold, one of these.
    List<LivingPlan> holding(Collection<UUID> ids) {
        return db.sql("""
                        select plan
                          from plans.living_plan
                         where id = any(:ids)
                            or id in (select plan_id from plans.goal where id = any(:ids)
                                       union
                                      select plan_id from plans.action_point where id = any(:ids)
                                       union
                                      select plan_id from plans.undertaking where id = any(:ids))
                        """).param("ids", ids.toArray(UUID[]::new)).query(String.class).stream()
                .map(json -> Rows.one(json, LivingPlan.class))
                .toList();
    }

    boolean has(UUID negotiation) {
        return db.sql("select exists (select from plans.living where negotiation_id = :negotiation)")
                .param("negotiation", negotiation)
                .query(Boolean.class)
                .single();
    }

    /// The newest first.
    List<LivingPlan> of(UUID dialogue) {
        return db
                .sql("select plan from plans.living_plan where dialogue_id = :dialogue order by id desc")
                .param("dialogue", dialogue)
                .query(String.class)
                .stream()
                .map(json -> Rows.one(json, LivingPlan.class))
                .toList();
    }

    /// A goal as gaps are sifted by it.
    record Sought(UUID plan, String slug, String label, int number, String title) {}

    /// Goals of the latest plans that there were on a day, the latest plan first.
    ///
    /// @param asked the slug of a plan that is among them however long ago it was begun; empty for none
    List<Sought> goals(UUID dialogue, LocalDate asOf, String asked, int latest) {
        return db.sql("""
                        with standing as (
                            select p.id, p.slug, concat_ws(' ', p.symbol, p.title) as label,
                                   row_number() over (order by p.begun_at desc, p.id) as place
                              from plans.living p
                             where p.dialogue_id = :dialogue and redthread.told_from(p.begun_at, p.zone) <= :asOf
                               and exists (select from plans.goal g where g.plan_id = p.id)
                        )
                        select p.id as plan, p.slug, p.label, g.number, g.title
                          from standing p
                          join plans.goal g on g.plan_id = p.id
                         where p.place <= :latest or p.slug = :asked
                         order by p.place, g.number
                        """)
                .param("dialogue", dialogue)
                .param("asOf", asOf)
                .param("latest", latest)
                .param("asked", asked)
                .query(Sought.class)
                .list();
    }

    /// Holds the plan for the rest of the transaction: two who change it at once come one after the other.
    ///
    /// @return false where there is no such plan for this reader to change
    boolean hold(UUID plan) {
        return db.sql("select from plans.living where id = :id for update")
                .param("id", plan)
                .query((row, number) -> true)
                .optional()
                .isPresent();
    }

    /// Addresses that plans of the dialogue have, of the record too.
    Set<String> slugs(UUID dialogue) {
        return Set.copyOf(
                db.sql("""
                        select slug from plans.living where dialogue_id = :dialogue
                         union
                        select slug from plans.plan where dialogue_id = :dialogue
                        """).param("dialogue", dialogue).query(String.class).list());
    }

    void add(LivingPlan plan) {
        db.sql("""
                        insert into plans.living
                        select p.*
                          from jsonb_populate_record(null::plans.living,
                                                     :row::jsonb || jsonb_build_object('circles', :circles::text[],
                                                                                       'inside', :circles::text[])) p
                        """)
                .param("row", Rows.json(plan))
                .param("circles", plan.state().circles(plan.dialogueId()).toArray(String[]::new))
                .update();
        write(plan);
    }

    /// The front of the plan, where nobody changed it meanwhile.
    ///
    /// @param circles who may know that there is such a plan
    /// @param inside who may read what it holds
    /// @return false where somebody was faster
    boolean amend(LivingPlan plan, Collection<String> circles, Collection<String> inside) {
        return db.sql("""
                        update plans.living p
                           set title = r.title, symbol = r.symbol, zone = r.zone, covers = r.covers, note = r.note,
                               state = r.state, version = p.version + 1, circles = :circles, inside = :inside
                          from jsonb_populate_record(null::plans.living, :row::jsonb) r
                         where p.id = r.id and p.version = r.version
                        """)
                        .param("row", Rows.json(plan))
                        .param("circles", circles.toArray(String[]::new))
                        .param("inside", inside.toArray(String[]::new))
                        .update()
                > 0;
    }

    /// @param removed ids of goals, action points and activities that the plan holds no more
    /// @param changed the plan with those alone that are new or other than they were
    void change(Set<UUID> removed, LivingPlan changed) {
        forget(removed, changed);
        write(changed);
        db.sql("update plans.living set version = version + 1 where id = :id")
                .param("id", changed.id())
                .update();
    }

    /// Who serves what and who does what is written anew for every activity that changed.
    private void forget(Set<UUID> removed, LivingPlan changed) {
        db.sql("""
                        with served as (
                            delete from plans.serves where undertaking_id = any(:changed)),
                        done as (
                            delete from plans.undertaking_part where undertaking_id = any(:changed)),
                        undertakings as (
                            delete from plans.undertaking where plan_id = :plan and id = any(:removed)),
                        points as (
                            delete from plans.action_point where plan_id = :plan and id = any(:removed))
                        delete from plans.goal where plan_id = :plan and id = any(:removed)
                        """)
                .param("plan", changed.id())
                .param("removed", removed.toArray(UUID[]::new))
                .param(
                        "changed",
                        changed.undertakings().stream().map(Undertaking::id).toArray(UUID[]::new))
                .update();
    }

    /// `offset 0` and `materialized` keep the plan from being read anew for each of its rows.
    private void write(LivingPlan plan) {
        var row = Rows.json(plan);
        db.sql("""
                insert into plans.goal
                select g.*
                  from (select :plan::jsonb as plan offset 0) p,
                       jsonb_array_elements(p.plan -> 'goals') e (goal),
                       jsonb_populate_record(null::plans.goal, e.goal || jsonb_build_object(
                           'dialogue_id', p.plan -> 'dialogue_id', 'plan_id', p.plan -> 'id')) g
                on conflict (id) do update
                   set (number, title, version) = (excluded.number, excluded.title, excluded.version)
                """).param("plan", row).update();
        db.sql("""
                insert into plans.action_point
                select a.*
                  from (select :plan::jsonb as plan offset 0) p,
                       jsonb_array_elements(p.plan -> 'points') e (point),
                       jsonb_populate_record(null::plans.action_point, e.point || jsonb_build_object(
                           'dialogue_id', p.plan -> 'dialogue_id', 'plan_id', p.plan -> 'id')) a
                on conflict (id) do update
                   set (number, words, goal_id, version)
                       = (excluded.number, excluded.words, excluded.goal_id, excluded.version)
                """).param("plan", row).update();
        db.sql("""
                insert into plans.undertaking
                select u.*
                  from (select :plan::jsonb as plan offset 0) p,
                       jsonb_array_elements(p.plan -> 'undertakings') e (undertaking),
                       jsonb_populate_record(null::plans.undertaking, e.undertaking || jsonb_build_object(
                           'dialogue_id', p.plan -> 'dialogue_id', 'plan_id', p.plan -> 'id')) u
                on conflict (id) do update
                   set (place, title, kind, planned, months, until, meeting_id, state, amount, currency, project_id,
                        note, version)
                       = (excluded.place, excluded.title, excluded.kind, excluded.planned, excluded.months,
                          excluded.until, excluded.meeting_id, excluded.state, excluded.amount, excluded.currency,
                          excluded.project_id, excluded.note, excluded.version)
                """).param("plan", row).update();
        db.sql("""
                with plan as materialized (select :plan::jsonb as plan),
                undertaking as (
                    select e.undertaking, (p.plan ->> 'dialogue_id')::uuid as dialogue_id,
                           (p.plan ->> 'id')::uuid as plan_id, (e.undertaking ->> 'id')::uuid as id
                      from plan p, jsonb_array_elements(p.plan -> 'undertakings') e (undertaking)),
                serves as (
                    insert into plans.serves (dialogue_id, plan_id, undertaking_id, goal_id, point_id)
                    select u.dialogue_id, u.plan_id, u.id, g::uuid, null
                      from undertaking u, jsonb_array_elements_text(u.undertaking -> 'goals') g
                     union all
                    select u.dialogue_id, u.plan_id, u.id, null, a::uuid
                      from undertaking u, jsonb_array_elements_text(u.undertaking -> 'points') a)
                insert into plans.undertaking_part
                select r.*
                  from undertaking u,
                       jsonb_array_elements(u.undertaking -> 'parts') with ordinality t (part, place),
                       jsonb_populate_record(null::plans.undertaking_part, t.part || jsonb_build_object(
                           'dialogue_id', u.dialogue_id, 'plan_id', u.plan_id, 'undertaking_id', u.id, 'place', t.place)) r
                """).param("plan", row).update();
    }
}
