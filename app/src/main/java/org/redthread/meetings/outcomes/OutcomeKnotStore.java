package org.redthread.meetings.outcomes;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.redthread.meetings.Meeting;
import org.redthread.meetings.OfferAtMeeting;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Outcomes as knots of the thread: by their ids, whatever their meeting.
@Repository
class OutcomeKnotStore {

    private final JdbcClient db;

    OutcomeKnotStore(JdbcClient db) {
        this.db = db;
    }

    record Left(Outcome outcome, Meeting meeting) {}

    /// What parties of a dialogue offered and pledged and did not take back, the newest first.
    List<OfferAtMeeting> offered(UUID dialogue) {
        return db.sql("""
                        select to_jsonb(o) || jsonb_build_object('meeting', to_jsonb(m))
                          from meetings.outcome o
                          join meetings.meeting m on m.dialogue_id = o.dialogue_id and m.id = o.meeting_id
                         where o.dialogue_id = :dialogue
                           and o.kind in ('OFFER', 'PLEDGE')
                           and not o.withdrawn
                         order by o.id desc
                        """).param("dialogue", dialogue).query(String.class).stream()
                .map(json -> Rows.one(json, OfferAtMeeting.class))
                .toList();
    }

    List<Left> all(Collection<UUID> ids) {
        return db.sql("""
                        select jsonb_build_object('outcome', to_jsonb(o), 'meeting', to_jsonb(m))
                          from meetings.outcome o
                          join meetings.meeting m on m.dialogue_id = o.dialogue_id and m.id = o.meeting_id
                         where o.id = any(:ids)
                        """).param("ids", ids.toArray(UUID[]::new)).query(String.class).stream()
                .map(json -> Rows.one(json, Left.class))
                .toList();
    }
}
