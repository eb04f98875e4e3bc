package org.redthread.meetings.convening;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may know of a meeting is decided by its policy; no statement here repeats it.
@Repository
class ConvenedStore {

    private final JdbcClient db;

    ConvenedStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Convened> find(UUID dialogue, String slug) {
        return db.sql("""
                        select to_jsonb(c) || jsonb_build_object('meeting', to_jsonb(m), 'sessions', s.sessions)
                          from meetings.meeting m
                          join meetings.convened c on c.meeting_id = m.id,
                               lateral (select coalesce(jsonb_agg(to_jsonb(s) order by s.begins), '[]') as sessions
                                          from meetings.session s
                                         where s.meeting_id = m.id) s
                         where m.dialogue_id = :dialogue and m.slug = :slug
                        """)
                .param("dialogue", dialogue)
                .param("slug", slug)
                .query(String.class)
                .optional()
                .map(json -> Rows.one(json, Convened.class));
    }

    Optional<Convened> find(UUID meeting) {
        return db.sql("""
                        select to_jsonb(c) || jsonb_build_object('meeting', to_jsonb(m), 'sessions', s.sessions)
                          from meetings.meeting m
                          join meetings.convened c on c.meeting_id = m.id,
                               lateral (select coalesce(jsonb_agg(to_jsonb(s) order by s.begins), '[]') as sessions
                                          from meetings.session s
                                         where s.meeting_id = m.id) s
                         where m.id = :meeting
                        """)
                .param("meeting", meeting)
                .query(String.class)
                .optional()
                .map(json -> Rows.one(json, Convened.class));
    }

    List<Convened> of(UUID dialogue) {
        return db.sql("""
                        select to_jsonb(c) || jsonb_build_object('meeting', to_jsonb(m), 'sessions', s.sessions)
                          from meetings.meeting m
                          join meetings.convened c on c.meeting_id = m.id,
                               lateral (select coalesce(jsonb_agg(to_jsonb(s) order by s.begins), '[]') as sessions
                                          from meetings.session s
                                         where s.meeting_id = m.id) s
                         where m.dialogue_id = :dialogue
                         order by m.place desc, m.id desc
                        """).param("dialogue", dialogue).query(String.class).stream()
                .map(json -> Rows.one(json, Convened.class))
                .toList();
    }

    void add(ConvenedRow row) {
        db.sql("""
                        with meeting as (
                            insert into meetings.meeting
                            select m.*
                              from jsonb_populate_record(null::meetings.meeting,
                                                         (:row::jsonb -> 'meeting') || jsonb_build_object(
                                                             'recorded', false,
                                                             'circles', :row::jsonb -> 'circles')) m)
                        insert into meetings.convened
                        select c.*
                          from jsonb_populate_record(null::meetings.convened,
                                                     :row::jsonb || jsonb_build_object(
                                                         'dialogue_id', :dialogue::uuid,
                                                         'meeting_id', :meeting::uuid,
                                                         'version', 0)) c
                        """)
                .param("row", Rows.json(row))
                .param("dialogue", row.meeting().dialogueId())
                .param("meeting", row.meeting().id())
                .update();
    }

    /// @return false where somebody changed it since that version
    boolean change(ConvenedRow row, int version) {
        return db.sql("""
                        with changed as (
                            update meetings.convened
                               set version = convened.version + 1, symbol = r.symbol, mode = r.mode, zone = r.zone,
                                   registration_closes = r.registration_closes, quota = r.quota, seats = r.seats,
                                   correction_days = r.correction_days
                              from jsonb_populate_record(null::meetings.convened, :row::jsonb) r
                             where convened.meeting_id = :meeting and convened.version = :version
                            returning convened.meeting_id)
                        update meetings.meeting m
                           set bodies = r.bodies, number = r.number, label = r.label, title = r.title, held = r.held,
                               place = r.place, town = r.town, online = r.online, host = r.host, host_id = r.host_id,
                               languages = r.languages
                          from changed,
                               jsonb_populate_record(null::meetings.meeting, :row::jsonb -> 'meeting') r
                         where m.id = changed.meeting_id
                        """)
                        .param("row", Rows.json(row))
                        .param("meeting", row.meeting().id())
                        .param("version", version)
                        .update()
                > 0;
    }

    /// A session keeps its identity as long as it keeps its name: agenda, presence and notes hang on it. One that was
    /// opened, or that somebody came to, is never taken away.
    void replaceSessions(ConvenedRow row, List<Session> sessions) {
        db.sql("""
                        with planned as (
                            select *
                              from jsonb_to_recordset(:sessions::jsonb)
                                   as p (id uuid, name text, begins timestamptz, ends timestamptz)),
                        gone as (
                            delete from meetings.session s
                             where s.meeting_id = :meeting and s.opened_at is null
                               and not exists (select from meetings.presence p where p.session_id = s.id)
                               and not exists (select from planned p where p.name = s.name))
                        insert into meetings.session (dialogue_id, meeting_id, id, name, begins, ends)
                        select :dialogue, :meeting, p.id, p.name, p.begins, p.ends
                          from planned p
                        on conflict (meeting_id, name) do update
                           set begins = excluded.begins, ends = excluded.ends
                        """)
                .param("dialogue", row.meeting().dialogueId())
                .param("meeting", row.meeting().id())
                .param("sessions", Rows.json(sessions))
                .update();
    }

    /// @return false where somebody changed it since that version
    boolean move(Convened meeting, State to, int version) {
        return db.sql("""
                        with moved as (
                            update meetings.convened
                               set version = version + 1, state = :state
                             where meeting_id = :meeting and version = :version
                            returning meeting_id)
                        update meetings.meeting m
                           set circles = :circles
                          from moved
                         where m.id = moved.meeting_id
                        """)
                        .param("state", to.name())
                        .param("meeting", meeting.id())
                        .param("version", version)
                        .param("circles", to.circles(meeting.dialogue()).toArray(String[]::new))
                        .update()
                > 0;
    }

    boolean open(Convened meeting, UUID session, Instant now) {
        return db.sql("""
                        update meetings.session
                           set opened_at = :now, closed_at = null
                         where meeting_id = :meeting and id = :session and (opened_at is null or closed_at is not null)
                        """)
                        .param("meeting", meeting.id())
                        .param("session", session)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    boolean close(Convened meeting, UUID session, Instant now) {
        return db.sql("""
                        update meetings.session
                           set closed_at = :now
                         where meeting_id = :meeting and id = :session and opened_at is not null and closed_at is null
                        """)
                        .param("meeting", meeting.id())
                        .param("session", session)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
