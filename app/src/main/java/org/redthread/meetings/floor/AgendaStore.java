package org.redthread.meetings.floor;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.redthread.meetings.convening.Convened;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// An item and its speakers go in and come out as one document.
@Repository
class AgendaStore {

    private final JdbcClient db;

    AgendaStore(JdbcClient db) {
        this.db = db;
    }

    /// In the order of their numbers, 10 after 9.
    List<Item> of(UUID meeting) {
        return db.sql("""
                        select to_jsonb(i) || jsonb_build_object('session', i.session_id, 'speakers', s.speakers)
                          from meetings.item i,
                               lateral (select coalesce(jsonb_agg(to_jsonb(s) order by s.place), '[]') as speakers
                                          from meetings.item_speaker s
                                         where s.item_id = i.id) s
                         where i.meeting_id = :meeting
                         order by string_to_array(i.number, '.')::int[]
                        """).param("meeting", meeting).query(String.class).stream()
                .map(json -> Rows.one(json, Item.class))
                .toList();
    }

    void add(Convened meeting, Item item) {
        db.sql("""
                        insert into meetings.item (dialogue_id, meeting_id, id, number, kind, title, session_id,
                                                   begins, ends, documents)
                        select :dialogue, :meeting, i.id, i.number, i.kind, i.title, i.session, i.begins, i.ends,
                               i.documents
                          from jsonb_to_record(:item::jsonb)
                               as i (id uuid, number text, kind text, title text, session uuid,
                                     begins timestamptz, ends timestamptz, documents uuid[])
                        """)
                .param("dialogue", meeting.dialogue())
                .param("meeting", meeting.id())
                .param("item", Rows.json(item))
                .update();
        replaceSpeakers(meeting, item);
    }

    /// @return false where somebody changed it since that version
    boolean change(Convened meeting, Item item) {
        var changed = db.sql("""
                        update meetings.item
                           set version = item.version + 1, number = i.number, kind = i.kind, title = i.title,
                               session_id = i.session, begins = i.begins, ends = i.ends, documents = i.documents
                          from jsonb_to_record(:item::jsonb)
                               as i (id uuid, number text, kind text, title text, session uuid, begins timestamptz,
                                     ends timestamptz, documents uuid[], version int)
                         where item.meeting_id = :meeting and item.id = i.id and item.version = i.version
                        """)
                        .param("meeting", meeting.id())
                        .param("item", Rows.json(item))
                        .update()
                > 0;
        if (changed) replaceSpeakers(meeting, item);
        return changed;
    }

    private void replaceSpeakers(Convened meeting, Item item) {
        db.sql("delete from meetings.item_speaker where item_id = :item")
                .param("item", item.id())
                .update();
        db.sql("""
                        insert into meetings.item_speaker
                        select :dialogue, :meeting, :item, s.place, s.entry ->> 'name', s.entry ->> 'office',
                               s.entry ->> 'speaks_for', (s.entry ->> 'party')::uuid
                          from jsonb_array_elements(:speakers::jsonb) with ordinality s (entry, place)
                        """)
                .param("dialogue", meeting.dialogue())
                .param("meeting", meeting.id())
                .param("item", item.id())
                .param("speakers", Rows.json(item.speakers()))
                .update();
    }

    /// @return false where it has begun, or is gone already
    boolean remove(Convened meeting, UUID item) {
        return db.sql("delete from meetings.item where meeting_id = :meeting and id = :item and begun_at is null")
                        .param("meeting", meeting.id())
                        .param("item", item)
                        .update()
                > 0;
    }

    /// Begins an item; the one that was on ends with it.
    ///
    /// @return false where it has begun already
    boolean begin(Convened meeting, UUID item, Instant now) {
        return db.sql("""
                        with ended as (
                            update meetings.item
                               set ended_at = :now
                             where meeting_id = :meeting and id <> :item and begun_at is not null and ended_at is null)
                        update meetings.item
                           set begun_at = :now
                         where meeting_id = :meeting and id = :item and begun_at is null
                        """)
                        .param("meeting", meeting.id())
                        .param("item", item)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    boolean end(Convened meeting, UUID item, Instant now) {
        return db.sql("""
                        update meetings.item
                           set ended_at = :now
                         where meeting_id = :meeting and id = :item and begun_at is not null and ended_at is null
                        """)
                        .param("meeting", meeting.id())
                        .param("item", item)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
