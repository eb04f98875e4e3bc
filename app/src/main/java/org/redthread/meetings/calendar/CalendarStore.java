package org.redthread.meetings.calendar;

import java.util.List;
import java.util.UUID;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may know of which meeting and which invitation is decided by their policies.
@Repository
class CalendarStore {

    private final JdbcClient db;

    CalendarStore(JdbcClient db) {
        this.db = db;
    }

    /// Every meeting of a dialogue, in the order of its thread.
    List<Known> of(UUID dialogue) {
        return db.sql("""
                        select jsonb_build_object(
                                   'meeting', to_jsonb(m),
                                   'next_steps', (select coalesce(jsonb_agg(to_jsonb(n) order by n.place), '[]')
                                                    from meetings.next_step n
                                                   where n.dialogue_id = m.dialogue_id and n.meeting_id = m.id),
                                   'came', (select coalesce(jsonb_agg(distinct a.party_id), '[]')
                                              from meetings.attendance a
                                             where a.dialogue_id = m.dialogue_id and a.meeting_id = m.id
                                               and a.present),
                                   'invited', (select coalesce(jsonb_agg(i.party_id), '[]')
                                                 from meetings.invitation i
                                                where i.dialogue_id = m.dialogue_id and i.meeting_id = m.id),
                                   'corrections_until', s.corrections_until,
                                   'changed_at', c.changed_at)
                          from meetings.meeting m
                          left join meetings.convened c on c.meeting_id = m.id
                          left join meetings.summary s on s.meeting_id = m.id
                         where m.dialogue_id = :dialogue
                         order by m.place, m.id
                        """).param("dialogue", dialogue).query(String.class).stream()
                .map(json -> Rows.one(json, Known.class))
                .toList();
    }
}
