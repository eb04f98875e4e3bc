package org.redthread.meetings.floor;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redthread.meetings.convening.Convened;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FloorStore {

    private final JdbcClient db;

    FloorStore(JdbcClient db) {
        this.db = db;
    }

    /// Lets nobody else act on the floor of the meeting until this transaction ends. What is read after it is the
    /// latest; an act and its number become visible before the next one begins.
    void lock(UUID meeting) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('meetings.floor ' || :meeting, 0))")
                .param("meeting", meeting.toString())
                .query((row, number) -> 0)
                .single();
    }

    /// The acts since the floor was opened last.
    List<FloorEvent> events(UUID meeting) {
        return db.sql("""
                        select to_jsonb(e)
                          from meetings.floor_event e
                         where e.meeting_id = :meeting
                           and e.seq >= coalesce((select max(o.seq)
                                                    from meetings.floor_event o
                                                   where o.meeting_id = :meeting and o.act = 'OPENED'), 0)
                         order by e.seq
                        """).param("meeting", meeting).query(String.class).stream()
                .map(json -> Rows.one(json, FloorEvent.class))
                .toList();
    }

    void add(Convened meeting, FloorEvent event) {
        db.sql("""
                        insert into meetings.floor_event (dialogue_id, meeting_id, seq, act, party, detail, at)
                        select :dialogue, :meeting, e.seq, e.act, e.party, jsonb_strip_nulls(e.detail), e.at
                          from jsonb_to_record(:event::jsonb)
                               as e (seq int, act text, party uuid, detail jsonb, at timestamptz)
                        """)
                .param("dialogue", meeting.dialogue())
                .param("meeting", meeting.id())
                .param("event", Rows.json(event))
                .update();
    }

    /// The number of the last act of each meeting; of one where nothing was done yet, 0.
    Map<UUID, Integer> heads(Collection<UUID> meetings) {
        var heads = new HashMap<UUID, Integer>();
        db.sql("""
                select m.id, coalesce((select max(e.seq) from meetings.floor_event e where e.meeting_id = m.id), 0) as seq
                  from unnest(:meetings) m (id)
                """).param("meetings", meetings.toArray(UUID[]::new)).query(row -> {
            heads.put(row.getObject("id", UUID.class), row.getInt("seq"));
        });
        return heads;
    }
}
