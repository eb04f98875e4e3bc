package org.redthread.texts.duties;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.redthread.access.Mandate;
import org.redthread.access.Role;
import org.redthread.desk.OwnMandates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All that waits at negotiated texts, in one statement for parties and one for offices. What the reader may not see
/// is held back by the policies of the rows.
@Repository
class TextDutyStore {

    private final JdbcClient db;

    TextDutyStore(JdbcClient db) {
        this.db = db;
    }

    /// A drafter is asked to write; to clear, to hand in, to answer, to break a silence and to say where the party
    /// stands, whoever may. A state is asked where it stands if it was asked in a round or a silence procedure.
    ///
    /// @param own mandates held for a party that the reader speaks for
    List<Waits> ofParties(Collection<Mandate> own, Instant now) {
        return db.sql("""
                        with own as (
                            select *
                              from unnest(:dialogues::uuid[], :parties::uuid[], :submits::boolean[], :states::boolean[])
                                   as o (dialogue_id, party_id, submits, state)
                        ), round as (
                            select r.*, o.party_id, o.submits, a.invited_at, t.drafts, t.cleared, t.answers,
                                   n.state as text_state,
                                   exists (select
                                             from texts.submission s
                                            where s.round_id = r.id and s.party_id = o.party_id) as handed_in
                              from own o
                              join texts.round_party a on a.party_id = o.party_id and a.dialogue_id = o.dialogue_id
                              join texts.round r on r.id = a.round_id
                              join texts.negotiation n on n.id = r.negotiation_id,
                           lateral (select count(distinct coalesce(p.edit_id, p.id))
                                               filter (where p.state = 'DRAFT') as drafts,
                                           count(distinct coalesce(p.edit_id, p.id))
                                               filter (where p.state = 'CLEARED') as cleared,
                                           count(d.key)
                                               filter (where p.state = 'SUBMITTED' and p.answer is null) as answers
                                      from texts.proposal p
                                      left join texts.ruling d on d.round_id = p.round_id and d.key = p.key
                                                              and d.settled
                                     where p.round_id = r.id and p.party_id = o.party_id) t
                        ), waiting as (
                            select case when r.submits and r.cleared > 0 then 'HAND_IN'
                                        when r.submits and r.drafts > 0 then 'CLEAR'
                                        else 'ROUND'
                                   end as kind, r.party_id, r.negotiation_id, r.id as subject, r.number, r.zone,
                                   r.invited_at as since, r.deadline as due,
                                   case when r.submits and r.cleared > 0 then r.cleared
                                        else r.drafts + r.cleared
                                   end as count
                              from round r
                             where r.closed_at is null and r.text_state = 'CIRCULATED'
                               and (not r.handed_in or r.submits and r.drafts + r.cleared > 0)
                             union all
                            select 'SUPPORT', r.party_id, r.negotiation_id, r.id, r.number, r.zone, min(p.drafted_at),
                                   r.deadline, count(distinct coalesce(p.edit_id, p.id))
                              from round r
                              join texts.proposal p on p.round_id = r.id and p.party_id <> r.party_id
                                                   and p.state = 'SUBMITTED' and r.party_id = any (p.shared)
                             where r.closed_at is null and r.shown_at is null and r.text_state = 'CIRCULATED'
                               and not exists (select
                                                 from texts.support b
                                                where b.proposal_id = p.id and b.party_id = r.party_id)
                             group by r.party_id, r.negotiation_id, r.id, r.number, r.zone, r.deadline
                             union all
                            select 'REPLY', r.party_id, r.negotiation_id, r.id, r.number, r.zone, null, null, r.answers
                              from round r
                             where r.submits and r.answers > 0 and r.text_state = 'CIRCULATED'
                             union all
                            select 'SILENCE', o.party_id, s.negotiation_id, s.id, 0, s.zone, s.opened_at, s.ends_at, 0
                              from own o
                              join texts.silence_party a using (dialogue_id, party_id)
                              join texts.silence s on s.id = a.silence_id
                             where o.submits and s.state = 'RUNNING' and s.ends_at > :now
                             union all
                            select 'STAND', o.party_id, e.negotiation_id, e.negotiation_id, 0, n.zone, e.recorded_at,
                                   null, 0
                              from own o
                              join texts.endorsement e using (dialogue_id)
                              join texts.negotiation n on n.id = e.negotiation_id and n.state = 'ENDORSED'
                             where o.submits and o.state
                               and not exists (select
                                                 from texts.position p
                                                where p.negotiation_id = n.id and p.party_id = o.party_id)
                               and (exists (select
                                              from texts.round_party a
                                              join texts.round r on r.id = a.round_id
                                             where r.negotiation_id = n.id and a.party_id = o.party_id)
                                    or exists (select
                                                 from texts.silence_party a
                                                 join texts.silence s on s.id = a.silence_id
                                                where s.negotiation_id = n.id and a.party_id = o.party_id))
                        )
                        select w.kind, n.dialogue_id, w.party_id, w.subject, n.slug, n.symbol, n.title,
                               w.number as round, w.zone, w.since, w.due, w.count, '' as language
                          from waiting w
                          join texts.negotiation n on n.id = w.negotiation_id
                        """)
                .params(new OwnMandates(own).parameters())
                .param(
                        "states",
                        own.stream()
                                .map(mandate -> mandate.role() == Role.FOCAL_POINT)
                                .toArray(Boolean[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Waits.class)
                .list();
    }

    /// What becomes of changes can be said as long as their round is open, so a round is to be closed by its revision,
    /// and by hand only where nothing was proposed in it.
    ///
    /// @param kept dialogues whose secretariat the reader is
    /// @param chaired those that the reader presides over
    List<Waits> ofOffices(Collection<UUID> kept, Collection<UUID> chaired, Instant now) {
        return db.sql("""
                        with text as (
                            select n.*, n.dialogue_id = any (:kept) as keeps, n.dialogue_id = any (:chaired) as chairs
                              from texts.negotiation n
                             where n.dialogue_id = any (:kept) or n.dialogue_id = any (:chaired)
                        ), round as (
                            select r.*, n.keeps, n.chairs, c.all, c.ruled, c.settled, l.late, l.since
                              from text n
                              join texts.round r on r.negotiation_id = n.id and r.closed_at is null,
                           lateral (select count(distinct p.key) as all, count(distinct d.key) as ruled,
                                           count(distinct d.key) filter (where d.settled) as settled
                                      from texts.proposal p
                                      left join texts.ruling d on d.round_id = p.round_id and d.key = p.key
                                     where p.round_id = r.id and p.state = 'SUBMITTED' and p.counts
                                       and p.change is not null) c,
                           lateral (select count(*) as late, min(s.submitted_at) as since
                                      from texts.submission s
                                     where s.round_id = r.id and s.late and s.admitted_at is null) l
                             where n.state = 'CIRCULATED'
                        ), standing as (
                            select distinct on (v.negotiation_id, v.language) v.*
                              from texts.version v
                              join text n on n.id = v.negotiation_id
                             where v.undone_at is null
                             order by v.negotiation_id, v.language, v.number desc
                        ), waiting as (
                            select 'PROPOSE' as kind, r.negotiation_id, r.id as subject, r.number, r.zone,
                                   r.deadline as since, null::timestamptz as due, r.all - r.ruled as count,
                                   '' as language
                              from round r
                             where r.keeps and r.deadline <= :now and r.all > r.ruled
                             union all
                            select 'REVISE', r.negotiation_id, r.id, r.number, r.zone, r.deadline, null, r.all, ''
                              from round r
                             where r.keeps and r.deadline <= :now and r.all > 0 and r.settled = r.all
                             union all
                            select 'CLOSE', r.negotiation_id, r.id, r.number, r.zone, null, r.deadline, 0, ''
                              from round r
                             where r.keeps and r.deadline <= :now and r.all = 0 and r.late = 0
                             union all
                            select 'SETTLE', r.negotiation_id, r.id, r.number, r.zone, r.deadline, null,
                                   r.all - r.settled, ''
                              from round r
                             where r.chairs and r.deadline <= :now and r.all > r.settled
                             union all
                            select 'ADMIT', r.negotiation_id, r.id, r.number, r.zone, r.since, null, r.late, ''
                              from round r
                             where r.chairs and r.late > 0
                             union all
                            select 'TRANSLATE', n.id, v.id, 0, n.zone, a.made_at, null, a.number, v.language
                              from text n
                              join standing a on a.negotiation_id = n.id and a.language = n.language
                              join standing v on v.negotiation_id = n.id and v.number < a.number
                             where n.keeps and n.state in ('CIRCULATED', 'ENDORSED')
                             union all
                            select 'PUBLISH', n.id, n.id, 0, n.zone, e.recorded_at, null, 0, ''
                              from text n
                              join texts.endorsement e on e.negotiation_id = n.id
                             where n.keeps and n.state = 'ENDORSED'
                        )
                        select w.kind, n.dialogue_id, null::uuid as party_id, w.subject, n.slug, n.symbol, n.title,
                               w.number as round, w.zone, w.since, w.due, w.count, w.language
                          from waiting w
                          join text n on n.id = w.negotiation_id
                        """)
                .param("kept", kept.toArray(UUID[]::new))
                .param("chaired", chaired.toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Waits.class)
                .list();
    }
}
