package org.redthread.dialogues;

import static org.redthread.record.Columns.id;
import static org.redthread.record.Columns.ids;
import static org.redthread.record.Columns.text;
import static org.redthread.record.Columns.texts;
import static org.redthread.record.Columns.when;
import static org.redthread.record.Columns.words;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Bodies and offices.
@Repository
class BodyStore {

    private static final RowMapper<Body> BODY = (row, at) -> new Body(
            id(row, "id"),
            text(row, "slug"),
            Body.Kind.valueOf(text(row, "kind")),
            words(row),
            words(row, "purpose"),
            when(row, "since"),
            when(row, "seen"),
            row.getString("succeeded_by"),
            texts(row, "also"),
            words(row, "note"),
            texts(row, "sources"));

    private static final RowMapper<Office> OFFICE = (row, at) -> new Office(
            row.getObject("body", UUID.class),
            Office.Kind.valueOf(text(row, "office")),
            ids(row, "holders"),
            when(row, "since"),
            when(row, "until"),
            when(row, "seen"),
            row.getString("person"),
            row.getBoolean("inferred"),
            words(row, "note"),
            texts(row, "sources"));

    private final JdbcClient db;

    BodyStore(JdbcClient db) {
        this.db = db;
    }

    List<Body> all(UUID dialogue) {
        return db.sql("""
                        select id, slug, kind, en, ru, purpose_en, purpose_ru, since, seen, succeeded_by, also, note_en,
                               note_ru, sources
                          from dialogues.body
                         where dialogue = :dialogue
                         order by place
                        """).param("dialogue", dialogue).query(BODY).list();
    }

    /// Those that stood on the day: set up or first seen by then, and without a successor yet. A body whose beginning
    /// is not recorded stands as long as its dialogue.
    List<Body> on(UUID dialogue, LocalDate day) {
        return db.sql("""
                        select id, slug, kind, en, ru, purpose_en, purpose_ru, since, seen, succeeded_by, also, note_en,
                               note_ru, sources
                          from dialogues.body
                         where dialogue = :dialogue
                           and coalesce(lower(coalesce(since, seen)) <= :day, true)
                           and not exists (select 1
                                             from dialogues.body successor
                                            where successor.dialogue = body.dialogue
                                              and successor.slug = body.succeeded_by
                                              and lower(successor.since) <= :day)
                         order by place
                        """)
                .param("dialogue", dialogue)
                .param("day", day)
                .query(BODY)
                .list();
    }

    /// A body beside the dialogue that it belongs to.
    record Placed(UUID dialogue, Body body) {}

    List<Placed> placed(Collection<UUID> bodies) {
        return db.sql("""
                        select dialogue, id, slug, kind, en, ru, purpose_en, purpose_ru, since, seen, succeeded_by,
                               also, note_en, note_ru, sources
                          from dialogues.body
                         where id = any(:bodies)
                        """)
                .param("bodies", bodies.toArray(UUID[]::new))
                .query((row, at) -> new Placed(id(row, "dialogue"), BODY.mapRow(row, at)))
                .list();
    }

    List<Seat> seats(UUID body) {
        return db.sql("""
                        select party, printed, standing, sources
                          from dialogues.seat
                         where body = :body
                         order by place
                        """).param("body", body).query(Seat.class).list();
    }

    /// Every statement on an office of the dialogue or of its bodies, as the record gives them.
    List<Office> offices(UUID dialogue) {
        return db.sql("""
                        select body, office, since, until, seen, person, inferred, note_en, note_ru, sources,
                               array(select party from dialogues.holder where office = office.id order by place) as holders
                          from dialogues.office
                         where dialogue = :dialogue
                         order by body nulls first, place
                        """).param("dialogue", dialogue).query(OFFICE).list();
    }

    /// Who held each office on the day: after the latest statement on or before it, unless that had ended. An undated
    /// statement counts where the record has no dated one.
    List<Office> offices(UUID dialogue, LocalDate day) {
        return db.sql("""
                        with seat as (select *, case office when 'CO_CHAIRS' then 'CHAIR' else office end as chair_or,
                                             lower(coalesce(since, seen)) as begins
                                        from dialogues.office
                                       where dialogue = :dialogue),
                             latest as (select distinct on (body, chair_or) *
                                          from seat
                                         where begins <= :day
                                            or begins is null
                                               and not exists (select 1
                                                                 from seat dated
                                                                where dated.body is not distinct from seat.body
                                                                  and dated.chair_or = seat.chair_or
                                                                  and dated.begins is not null)
                                         order by body, chair_or, begins desc nulls last, place desc)
                        select body, office, since, until, seen, person, inferred, note_en, note_ru, sources,
                               array(select party from dialogues.holder where office = latest.id order by place) as holders
                          from latest
                         where until is null or upper(until) > :day
                         order by body nulls first, place
                        """)
                .param("dialogue", dialogue)
                .param("day", day)
                .query(OFFICE)
                .list();
    }

    /// Every statement on an office that the party holds or held in any dialogue.
    List<Held> of(UUID party) {
        return db.sql("""
                        select office.dialogue, body.slug, body.en as name_en, body.ru as name_ru, office.body,
                               office.office, office.since, until, office.seen, person, inferred, office.note_en,
                               office.note_ru, office.sources, array[party] as holders
                          from dialogues.holder
                          join dialogues.office on office.id = holder.office
                          left join dialogues.body on body.id = office.body
                         where party = :party
                         order by lower(coalesce(office.since, office.seen)) nulls last
                        """)
                .param("party", party)
                .query((row, at) -> new Held(
                        id(row, "dialogue"), row.getString("slug"), words(row, "name"), OFFICE.mapRow(row, at)))
                .list();
    }
}
