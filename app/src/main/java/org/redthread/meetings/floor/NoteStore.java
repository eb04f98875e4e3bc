package org.redthread.meetings.floor;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.redthread.meetings.Meeting;
import org.redthread.meetings.convening.Convened;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may read a note is decided by the policies of its table.
@Repository
class NoteStore {

    private final JdbcClient db;

    NoteStore(JdbcClient db) {
        this.db = db;
    }

    List<Noted> of(UUID meeting) {
        return db.sql("""
                        select to_jsonb(n) || jsonb_build_object('session', n.session_id, 'item', n.item_id)
                          from meetings.note n
                         where n.meeting_id = :meeting
                         order by n.at, n.id
                        """).param("meeting", meeting).query(String.class).stream()
                .map(json -> Rows.one(json, Noted.class))
                .toList();
    }

    /// Writes a new note, or the next version of one.
    ///
    /// @param note with the version that was being changed; 0 for one that is not kept yet
    /// @return false where somebody changed it since that version
    boolean write(Convened meeting, Noted note) {
        return db.sql("""
                        insert into meetings.note as kept
                               (dialogue_id, meeting_id, id, session_id, item_id, party, on_behalf_of, kinds, text,
                                about, attributed, at)
                        select :dialogue, :meeting, n.id, n.session, n.item, n.party, n.on_behalf_of, n.kinds, n.text,
                               n.about, n.attributed, n.at
                          from jsonb_to_record(:note::jsonb)
                               as n (id uuid, session uuid, item uuid, party uuid, on_behalf_of text, kinds text[],
                                     text text, about jsonb, attributed boolean, at timestamptz)
                        on conflict (id) do update
                           set version = kept.version + 1, session_id = excluded.session_id,
                               item_id = excluded.item_id, party = excluded.party,
                               on_behalf_of = excluded.on_behalf_of, kinds = excluded.kinds, text = excluded.text,
                               about = excluded.about, attributed = excluded.attributed
                         where kept.meeting_id = :meeting and kept.version = :version
                        """)
                        .param("dialogue", meeting.dialogue())
                        .param("meeting", meeting.id())
                        .param("note", Rows.json(note))
                        .param("version", note.version())
                        .update()
                > 0;
    }

    /// An intervention as a knot of the thread.
    record Said(UUID id, String text, Meeting meeting) {}

    /// By their ids, whatever their meeting.
    List<Said> said(Collection<UUID> ids) {
        return db.sql("""
                        select jsonb_build_object('id', n.id, 'text', n.text, 'meeting', to_jsonb(m))
                          from meetings.note n
                          join meetings.meeting m on m.dialogue_id = n.dialogue_id and m.id = n.meeting_id
                         where n.id = any(:ids)
                        """).param("ids", ids.toArray(UUID[]::new)).query(String.class).stream()
                .map(json -> Rows.one(json, Said.class))
                .toList();
    }
}
