package org.redthread.meetings.duties;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.redthread.access.Mandate;
import org.redthread.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All that waits at meetings, in one statement for parties and one for offices. What the reader may not see is held
/// back by the policies of the rows.
@Repository
class MeetingDutyStore {

    private final JdbcClient db;

    MeetingDutyStore(JdbcClient db) {
        this.db = db;
    }

    /// @param own mandates held for a party; a donor is asked for its own promises alone
    List<Waiting> ofParties(Collection<Mandate> own, String language, Instant now) {
        return db.sql("""
                        with own as (
                            select *
                              from unnest(:dialogues::uuid[], :parties::uuid[], :speaks::boolean[])
                                   as o (dialogue_id, party_id, speaks)
                        ), meeting as (
                            select c.*, o.party_id, o.speaks, m.slug, m.label ->> :language as label,
                                   (select min(s.begins)
                                      from meetings.session s
                                     where s.meeting_id = c.meeting_id) as begins
                              from own o
                              join meetings.convened c using (dialogue_id)
                              join meetings.meeting m on m.id = c.meeting_id
                        ), waiting as (
                            select case when i.answer is null then 'ANSWER' else 'NOMINATE' end as kind, m.party_id,
                                   m.meeting_id, m.meeting_id as subject, i.invited_at as since,
                                   m.registration_closes as due, 0 as count, '' as what
                              from meeting m
                              join meetings.invitation i using (meeting_id, party_id)
                              left join meetings.delegation d using (meeting_id, party_id)
                             where m.speaks
                               and d.party_id is null
                               and (i.answer is null and m.state in ('ANNOUNCED', 'REGISTRATION_OPEN')
                                    or i.answer = 'ACCEPTED' and m.state = 'REGISTRATION_OPEN'
                                       and m.registration_closes > :now)
                             union all
                            select 'COMPLETE', m.party_id, m.meeting_id, m.meeting_id, d.registered_at,
                                   m.registration_closes, count(*) filter (where g.name is null), ''
                              from meeting m
                              join meetings.delegation d using (meeting_id, party_id)
                              left join meetings.delegate g using (meeting_id, party_id)
                             where m.speaks and m.state = 'REGISTRATION_OPEN' and m.registration_closes > :now
                             group by m.party_id, m.meeting_id, d.registered_at, m.registration_closes
                            having count(*) filter (where g.name is null) > 0
                                or count(*) filter (where g.capacity = 'HEAD') = 0
                             union all
                            select 'CREDENTIALS', m.party_id, m.meeting_id, m.meeting_id, d.registered_at, m.begins, 0,
                                   ''
                              from meeting m
                              join meetings.delegation d using (meeting_id, party_id)
                             where m.speaks and d.credentials is null
                               and m.state in ('REGISTRATION_OPEN', 'REGISTRATION_CLOSED')
                             union all
                            select 'CORRECT', m.party_id, m.meeting_id, m.meeting_id, null, s.corrections_until,
                                   (select count(*)
                                      from meetings.summary_correction c
                                     where c.meeting_id = m.meeting_id and c.party_id = m.party_id), ''
                              from meeting m
                              join meetings.summary s using (meeting_id)
                             where m.speaks and m.state = 'IN_CORRECTION' and s.corrections_until > :now
                               and exists (select
                                             from meetings.presence p
                                            where p.meeting_id = m.meeting_id and p.party_id = m.party_id)
                             union all
                            select case o.kind when 'NEXT_STEP' then 'STEP' else 'PROMISE' end, m.party_id,
                                   m.meeting_id, o.id, o.made_at,
                                   ((o.due).last + 1)::timestamp at time zone m.zone, 0, o.what
                              from meeting m
                              join meetings.outcome o using (meeting_id, party_id)
                             where o.happened is null and o.became is null and not o.withdrawn
                               and (o.kind = 'NEXT_STEP' or o.kind in ('OFFER', 'PLEDGE') and o.due is not null)
                        )
                        select w.kind, m.dialogue_id, w.party_id, w.subject, m.slug, m.symbol, m.label, m.zone, w.since,
                               w.due, w.count, w.what
                          from waiting w
                          join meeting m using (meeting_id, party_id)
                        """)
                .param("dialogues", own.stream().map(Mandate::dialogue).toArray(UUID[]::new))
                .param("parties", own.stream().map(Mandate::party).toArray(UUID[]::new))
                .param(
                        "speaks",
                        own.stream()
                                .map(mandate -> mandate.role() != Role.DONOR)
                                .toArray(Boolean[]::new))
                .param("language", language)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Waiting.class)
                .list();
    }

    /// @param kept dialogues whose secretariat the reader is
    /// @param chaired those that the reader presides over
    List<Waiting> ofOffices(Collection<UUID> kept, Collection<UUID> chaired, String language, Instant now) {
        return db.sql("""
                        with meeting as (
                            select c.*, c.dialogue_id = any (:kept) as keeps, c.dialogue_id = any (:chaired) as chairs,
                                   m.slug, m.label ->> :language as label, held.begins, held.ends,
                                   s.corrections_until, s.approved_at, open.count as open, open.since as open_since
                              from meetings.convened c
                              join meetings.meeting m on m.id = c.meeting_id
                              left join meetings.summary s on s.meeting_id = c.meeting_id,
                           lateral (select min(s.begins) as begins, max(s.ends) as ends
                                      from meetings.session s
                                     where s.meeting_id = c.meeting_id) held,
                           lateral (select count(*) as count, min(r.filed_at) as since
                                      from meetings.summary_correction r
                                     where r.meeting_id = c.meeting_id and r.disposition = 'OPEN') open
                             where c.dialogue_id = any (:kept) or c.dialogue_id = any (:chaired)
                        ), lacking as (
                            select d.meeting_id, count(*) as count
                              from meetings.delegation d
                             where d.dialogue_id = any (:kept)
                               and (d.credentials is null
                                    or exists (select
                                                 from meetings.delegate g
                                                where g.meeting_id = d.meeting_id and g.party_id = d.party_id
                                                  and g.name is null)
                                    or not exists (select
                                                     from meetings.delegate g
                                                    where g.meeting_id = d.meeting_id and g.party_id = d.party_id
                                                      and g.capacity = 'HEAD'))
                             group by d.meeting_id
                        ), waiting as (
                            select 'CHECK' as kind, m.meeting_id, m.meeting_id as subject, null::timestamptz as since,
                                   m.begins as due, l.count, '' as what
                              from meeting m
                              join lacking l using (meeting_id)
                             where m.keeps and m.state in ('REGISTRATION_OPEN', 'REGISTRATION_CLOSED')
                             union all
                            select 'CLOSE', m.meeting_id, m.meeting_id, null, m.registration_closes, 0, ''
                              from meeting m
                             where m.keeps and m.state = 'REGISTRATION_OPEN' and m.registration_closes <= :now
                             union all
                            select 'ISSUE', m.meeting_id, m.meeting_id, m.registration_closes, m.begins, count(*), ''
                              from meeting m
                              join meetings.delegation d using (meeting_id)
                             where m.keeps and m.state = 'REGISTRATION_CLOSED'
                               and not exists (select
                                                 from meetings.participants_issued i
                                                where i.meeting_id = m.meeting_id)
                             group by m.meeting_id, m.registration_closes, m.begins
                             union all
                            select 'DRAFT', m.meeting_id, m.meeting_id, m.ends, null, 0, ''
                              from meeting m
                             where m.keeps and m.state = 'IN_SESSION' and m.ends <= :now
                             union all
                            select 'DECIDE', m.meeting_id, m.meeting_id, m.open_since, null, m.open, ''
                              from meeting m
                             where m.keeps and m.state = 'IN_CORRECTION' and m.open > 0
                             union all
                            select 'PUBLISH', m.meeting_id, m.meeting_id, m.approved_at, null, 0, ''
                              from meeting m
                             where m.keeps and m.state = 'APPROVED'
                             union all
                            select 'APPROVE', m.meeting_id, m.meeting_id, m.corrections_until, null, 0, ''
                              from meeting m
                             where m.chairs and m.state = 'IN_CORRECTION' and m.corrections_until <= :now
                               and m.open = 0
                             union all
                            select case when o.own and o.kind = 'NEXT_STEP' then 'OWN_STEP' else 'FOLLOW_UP' end,
                                   m.meeting_id, o.id, o.made_at, o.moment, 0, o.what
                              from meeting m
                              join (select o.*, ((o.due).last + 1)::timestamp at time zone c.zone as moment,
                                           o.party_id is null
                                           and (o.who is null or o.who ~* 'secretariat|секретариат') as own
                                      from meetings.outcome o
                                      join meetings.convened c using (meeting_id)
                                     where o.due is not null) o using (meeting_id)
                             where m.keeps and o.happened is null and o.became is null and not o.withdrawn
                               and (o.moment <= :now or o.own and o.kind = 'NEXT_STEP')
                        )
                        select w.kind, m.dialogue_id, null::uuid as party_id, w.subject, m.slug, m.symbol, m.label,
                               m.zone, w.since, w.due, w.count, w.what
                          from waiting w
                          join meeting m using (meeting_id)
                        """)
                .param("kept", kept.toArray(UUID[]::new))
                .param("chaired", chaired.toArray(UUID[]::new))
                .param("language", language)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Waiting.class)
                .list();
    }
}
