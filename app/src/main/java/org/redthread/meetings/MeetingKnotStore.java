package org.redthread.meetings;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Meetings as knots of the thread: by their ids, whatever their dialogue.
@Repository
class MeetingKnotStore {

    private final JdbcClient db;

    MeetingKnotStore(JdbcClient db) {
        this.db = db;
    }

    List<Meeting> all(Collection<UUID> ids) {
        return db.sql("""
                        select to_jsonb(m)
                          from meetings.meeting m
                         where id = any(:ids)
                        """).param("ids", ids.toArray(UUID[]::new)).query(String.class).stream()
                .map(json -> Rows.one(json, Meeting.class))
                .toList();
    }

    /// By words of the label in either language, the latest first.
    List<UUID> named(UUID dialogue, String words) {
        return db.sql("""
                        select id
                          from meetings.meeting
                         where dialogue_id = :dialogue
                           and position(lower(:words) in lower(concat_ws(' ', label ->> 'en', label ->> 'ru', title))) > 0
                         order by place desc
                         limit 30
                        """)
                .param("dialogue", dialogue)
                .param("words", words)
                .query(UUID.class)
                .list();
    }
}
