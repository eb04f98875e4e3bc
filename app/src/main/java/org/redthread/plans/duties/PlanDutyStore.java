package org.redthread.plans.duties;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.redthread.access.Mandate;
import org.redthread.desk.OwnMandates;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All that waits at plans, for parties and for secretariats in one statement. What the reader may not see is held
/// back by the policies of the rows.
@Repository
class PlanDutyStore {

    private final JdbcClient db;

    PlanDutyStore(JdbcClient db) {
        this.db = db;
    }

    /// Whether an offer was kept is asked for during the month after its date; from then on the gaps alone tell
    /// of it. An activity that somebody put off waits for a new date and not for what came of it. Of a party
    /// that hosts what it offered to, the offer waits as long as it can be kept, and the activity then.
    ///
    /// @param own mandates held for parties
    /// @param kept dialogues whose secretariat the reader is
    List<Waits> of(Collection<Mandate> own, Collection<UUID> kept, Instant now) {
        return db
                .sql("""
                        with own as (
                            select *
                              from unnest(:dialogues::uuid[], :parties::uuid[], :submits::boolean[])
                                       as own (dialogue_id, party_id, submits)
                        ), plan as (
                            select p.*, p.dialogue_id = any (:kept) as keeps, p.state = 'RUNNING' as runs,
                                   (:now::timestamptz at time zone p.zone)::date as today
                              from plans.living p
                             where p.dialogue_id = any (:kept) or p.dialogue_id = any (:dialogues)
                        ), offer as (
                            select o.*, p.keeps, (o.history -> -1 ->> 'at')::timestamptz as since,
                                   coalesce((o.due).last < p.today, false) as over,
                                   (o.due).last >= p.today - 30 as lately
                              from plan p
                              join plans.offer o on o.plan_id = p.id
                             where p.runs and o.standing in ('DRAFT', 'OPEN', 'ACCEPTED')
                        ), activity as (
                            select u.*, p.keeps
                              from plan p
                              join plans.undertaking u on u.plan_id = p.id
                             where p.runs and u.planned is not null
                               and coalesce(u.state, 'PLANNED') in ('PLANNED', 'UNDER_WAY')
                        ), newest as (
                            select distinct on (v.plan_id) v.*, p.zone
                              from plan p
                              join plans.version v on v.plan_id = p.id
                             where p.runs and p.keeps
                             order by v.plan_id, v.number desc
                        ), waiting as (
                            select case o.standing
                                       when 'DRAFT' then 'HAND_IN'
                                       when 'OPEN' then 'AWAIT'
                                       else 'KEEP' end as kind,
                                   o.party_id, o.plan_id, o.id as subject, 0 as number, o.since, o.due as term,
                                   null::int as months, null::date as until, o.what
                              from own
                              join offer o using (dialogue_id, party_id)
                             where o.standing = 'DRAFT' and own.submits
                                or o.standing <> 'DRAFT' and o.due is not null and not o.over
                             union all
                            select distinct 'CARRY_OUT', own.party_id, a.plan_id, a.id, a.place, null::timestamptz,
                                   a.planned, a.months, a.until, coalesce(a.title, '')
                              from own
                              join plans.undertaking_part r using (dialogue_id, party_id)
                              join activity a on a.id = r.undertaking_id
                             where r.does in ('HOSTS', 'LEADS') and not r.offered
                               and not exists (select
                                                 from offer o
                                                where o.undertaking_id = a.id and o.party_id = r.party_id
                                                  and o.means = 'HOSTING' and o.standing = 'ACCEPTED'
                                                  and o.due is not null and not o.over)
                             union all
                            select case o.standing when 'OPEN' then 'ANSWER' else 'TELL' end, null, o.plan_id, o.id, 0,
                                   o.since, o.due, null, null, o.what
                              from offer o
                             where o.keeps
                               and (o.standing = 'OPEN' and not o.over
                                    or o.standing = 'ACCEPTED' and o.over and o.lately)
                             union all
                            select 'FOLLOW_UP', null, a.plan_id, a.id, a.place, null, a.planned, a.months, a.until,
                                   coalesce(a.title, '')
                              from activity a
                             where a.keeps
                             union all
                            select 'OPEN', null, p.id, p.id, 0, p.begun_at, null, null, null, ''
                              from plan p
                             where p.keeps and p.state = 'DRAFT' and p.negotiation_id is not null
                             union all
                            select 'ENDORSE', null, v.plan_id, v.id, v.number, v.made_at, null, null, null, v.label
                              from newest v
                             where v.endorsed_on is null and v.published_at is null
                             union all
                            select 'PUBLISH', null, v.plan_id, v.id, v.number,
                                   v.endorsed_on::timestamp at time zone v.zone, null, null, null, v.label
                              from newest v
                             where v.endorsed_on is not null and v.published_at is null
                        )
                        select to_jsonb(w) || jsonb_build_object(
                                   'dialogue_id', p.dialogue_id, 'slug', p.slug, 'zone', p.zone,
                                   'plan', concat_ws(' ', p.symbol, p.title))
                          from waiting w
                          join plan p on p.id = w.plan_id
                        """)
                .params(new OwnMandates(own).parameters())
                .param("kept", kept.toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .stream()
                .map(json -> Rows.one(json, Waits.class))
                .toList();
    }
}
