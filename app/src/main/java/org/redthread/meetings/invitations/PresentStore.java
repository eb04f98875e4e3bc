package org.redthread.meetings.invitations;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts who came, and for the how-manieth time.
@Repository
class PresentStore {

    private final JdbcClient db;

    PresentStore(JdbcClient db) {
        this.db = db;
    }

    /// A meeting that is on record and was entered here too counts once, by its first day; where a source prints the
    /// how-manieth attendance at that very meeting, it is that.
    List<Present> of(UUID meeting) {
        return db.sql("""
                        with earlier as (
                            select e.id, (e.held).first as day
                              from meetings.meeting m
                              join meetings.meeting e on e.dialogue_id = m.dialogue_id
                                                     and e.bodies && m.bodies
                                                     and (e.held).first < (m.held).first
                             where m.id = :meeting),
                        came as (
                            select a.party_id as party, e.day, max(a.time) as printed
                              from meetings.attendance a
                              join earlier e on e.id = a.meeting_id
                             where a.present
                             group by a.party_id, e.day
                            union all
                            select p.party_id, e.day, null
                              from meetings.presence p
                              join earlier e on e.id = p.meeting_id),
                        times as (
                            select c.party,
                                   greatest(count(distinct c.day),
                                            max(c.printed + (select count(distinct l.day)
                                                               from came l
                                                              where l.party = c.party and l.day > c.day))) as before
                              from came c
                             group by c.party),
                        same as (
                            select a.party_id as party, max(a.time) as printed
                              from meetings.meeting m
                              join meetings.meeting e on e.dialogue_id = m.dialogue_id
                                                     and e.bodies && m.bodies
                                                     and (e.held).first = (m.held).first
                                                     and e.recorded
                              join meetings.attendance a on a.meeting_id = e.id
                             where m.id = :meeting and a.present
                             group by a.party_id)
                        select p.party_id as party, d.country,
                               count(distinct p.delegate_id) filter (where p.person) as delegates,
                               coalesce(s.printed, 1 + coalesce(t.before, 0)) as time
                          from meetings.presence p
                          join meetings.delegation d on d.meeting_id = p.meeting_id and d.party_id = p.party_id
                          left join times t on t.party = p.party_id
                          left join same s on s.party = p.party_id
                         where p.meeting_id = :meeting
                         group by p.party_id, d.country, t.before, s.printed
                        """).param("meeting", meeting).query(Present.class).list();
    }
}
