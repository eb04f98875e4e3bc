package org.redthread.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is counted in plans that are kept here, with what it is counted from. Whoever may not see a plan or an offer
/// does not count it: the policies of the rows decide.
@Service
@Transactional(readOnly = true)
public class PlanCounts {

    private final JdbcClient db;

    PlanCounts(JdbcClient db) {
        this.db = db;
    }

    /// @param served whether something is to be done for it
    public record Point(UUID id, String planSlug, String planTitle, String number, String words, boolean served) {}

    /// @param made the day on which it was made, on the clock of its plan
    /// @param standing what had become of it by the day asked for, as `KEPT`; one whose date passed has lapsed,
    ///     whether or not anybody wrote that down
    public record Made(
            UUID id, UUID partyId, String planSlug, String planTitle, String what, LocalDate made, String standing) {

        public boolean kept() {
            return standing.equals("KEPT");
        }
    }

    public record Found(List<Point> points, List<Made> offers) {}

    /// Action points as they stand today in plans begun by the day, and offers made by the day as they stood then.
    /// The day asked for is one of the house, which keeps UTC, so that what was done just now is counted today.
    public Found of(UUID dialogue, LocalDate asOf) {
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
                Found.class);
    }
}
