package org.redthread.plans;

import java.time.LocalDate;
import java.util.UUID;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One statement for all that is counted in plans; its answer is [PlanCounts]'s.
@Repository
class PlanCountStore {

    private final JdbcClient db;

    PlanCountStore(JdbcClient db) {
        this.db = db;
    }

    PlanCounts.Found of(UUID dialogue, LocalDate asOf) {
        return Rows.one(
                db.sql("""
                        select jsonb_build_object(
                                   'points',
                                   (select coalesce(jsonb_agg(to_jsonb(p) order by p.plan_slug, p.number, p.id), '[]')
                                      from (select a.id, l.slug as plan_slug, l.title as plan_title, a.number, a.words,
                                                   exists (select
                                                             from plans.serves s
                                                            where s.point_id = a.id) as served
                                              from plans.living l
                                              join plans.action_point a on a.plan_id = l.id
                                             where l.dialogue_id = :dialogue
                                               and (l.begun_at at time zone 'UTC')::date <= :asOf) p),
                                   'offers',
                                   (select coalesce(jsonb_agg(to_jsonb(o) order by o.made, o.id), '[]')
                                      from (select o.id, o.party_id, l.slug as plan_slug, l.title as plan_title, o.what,
                                                   ((o.history -> 0 ->> 'at')::timestamptz at time zone l.zone)::date
                                                       as made,
                                                   case when said.standing in ('OPEN', 'ACCEPTED')
                                                             and (o.due).last < :asOf then 'LAPSED'
                                                        else said.standing end as standing
                                              from plans.offer o
                                              join plans.living l on l.id = o.plan_id
                                             cross join lateral
                                                   (select step ->> 'to' as standing
                                                      from jsonb_array_elements(o.history)
                                                           with ordinality h (step, place)
                                                     where least(((step ->> 'at')::timestamptz at time zone 'UTC')::date,
                                                                 (step ->> 'day')::date) <= :asOf
                                                     order by place desc
                                                     limit 1) said
                                             where o.dialogue_id = :dialogue
                                               and said.standing <> 'DRAFT') o))
                        """)
                        .param("dialogue", dialogue)
                        .param("asOf", asOf)
                        .query(String.class)
                        .single(),
                PlanCounts.Found.class);
    }
}
