package org.redthread.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redthread.record.Words;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A dossier goes in and comes out as one document, so that a page of ten lists costs one statement.
@Repository
class MeetingStore {

    private final JdbcClient db;

    MeetingStore(JdbcClient db) {
        this.db = db;
    }

    /// The meetings of a dialogue in the order of its thread.
    List<Front> fronts(UUID dialogue) {
        return db.sql("""
                        select jsonb_build_object('meeting', meeting, 'held_also', held_also, 'figures', figures,
                                                  'attendance', attendance, 'decisions', decisions)
                          from meetings.dossier
                         where dialogue_id = :dialogue
                         order by place, id
                        """).param("dialogue", dialogue).query(String.class).stream()
                .map(json -> Rows.one(json, Front.class))
                .toList();
    }

    /// The same without those that lie ahead of a day, or that were convened here and never met.
    List<Front> held(UUID dialogue, LocalDate asOf) {
        return db.sql("""
                        select jsonb_build_object('meeting', d.meeting, 'held_also', d.held_also, 'figures', d.figures,
                                                  'attendance', d.attendance, 'decisions', d.decisions)
                          from meetings.meeting m
                          join meetings.dossier d on d.dialogue_id = m.dialogue_id and d.id = m.id
                         where m.dialogue_id = :dialogue
                           and coalesce((m.held).first <= :asOf, true)
                           and not exists (select
                                             from meetings.convened c
                                            where c.meeting_id = m.id
                                              and c.state not in ('IN_SESSION', 'IN_CORRECTION', 'APPROVED', 'PUBLISHED'))
                         order by m.place, m.id
                        """).param("dialogue", dialogue).param("asOf", asOf).query(String.class).stream()
                .map(json -> Rows.one(json, Front.class))
                .toList();
    }

    Optional<Dossier> find(UUID dialogue, String slug) {
        return db.sql("""
                        select to_jsonb(d)
                          from meetings.dossier d
                         where dialogue_id = :dialogue and slug = :slug
                        """)
                .param("dialogue", dialogue)
                .param("slug", slug)
                .query(String.class)
                .optional()
                .map(json -> Rows.one(json, Dossier.class));
    }

    /// The meetings next to it on the thread.
    List<Meeting> beside(Meeting meeting) {
        return db
                .sql("""
                        (select to_jsonb(m)
                           from meetings.meeting m
                          where dialogue_id = :dialogue and (place, id) < (:place, :id)
                          order by place desc, id desc
                          limit 1)
                        union all
                        (select to_jsonb(m)
                           from meetings.meeting m
                          where dialogue_id = :dialogue and (place, id) > (:place, :id)
                          order by place, id
                          limit 1)
                        """)
                .param("dialogue", meeting.dialogueId())
                .param("place", meeting.place())
                .param("id", meeting.id())
                .query(String.class)
                .stream()
                .map(json -> Rows.one(json, Meeting.class))
                .toList();
    }

    /// Meetings whose days are known and touch the days asked for, in any dialogue.
    List<Dossier> heldBetween(LocalDate from, LocalDate to) {
        return db.sql("""
                        select to_jsonb(d)
                          from meetings.meeting m
                          join meetings.dossier d on d.dialogue_id = m.dialogue_id and d.id = m.id
                         where (m.held).exactness = 'DAY' and (m.held).first <= :to and (m.held).last >= :from
                         order by m.dialogue_id, m.place
                        """).param("from", from).param("to", to).query(String.class).stream()
                .map(json -> Rows.one(json, Dossier.class))
                .toList();
    }

    List<YearFigure> years(UUID dialogue) {
        return db.sql("""
                        select to_jsonb(y)
                          from meetings.year_figure y
                         where dialogue_id = :dialogue
                         order by place
                        """).param("dialogue", dialogue).query(String.class).stream()
                .map(json -> Rows.one(json, YearFigure.class))
                .toList();
    }

    List<Voiced> voiced(UUID dialogue) {
        return db.sql("""
                        select jsonb_build_object('meeting', to_jsonb(m), 'said', to_jsonb(v))
                          from meetings.intervention v
                          join meetings.meeting m on m.id = v.meeting_id
                         where v.dialogue_id = :dialogue
                           and v.party_id is not null
                           and v.kind in ('OFFERS_TO_HOST', 'OFFERS_EXPERTISE', 'PLEDGES')
                         order by m.place, v.place
                        """).param("dialogue", dialogue).query(String.class).stream()
                .map(json -> Rows.one(json, Voiced.class))
                .toList();
    }

    /// What the party did at meetings, by the lists and the notes on record.
    List<Deed> deeds(UUID party) {
        return db.sql("""
                        select to_jsonb(deed)
                          from (select to_jsonb(m) as meeting, 'ATTENDED' as kind, a.printed as says
                                  from meetings.attendance a
                                  join meetings.meeting m on m.id = a.meeting_id
                                 where a.party_id = :party and a.present
                                 group by m.dialogue_id, m.id, a.printed
                                union all
                                select to_jsonb(m), v.kind, v.what
                                  from meetings.intervention v
                                  join meetings.meeting m on m.id = v.meeting_id
                                 where v.party_id = :party
                                union all
                                select to_jsonb(m), 'HOSTED', m.host
                                  from meetings.meeting m
                                 where m.host_id = :party
                                union all
                                select to_jsonb(m), 'PRESIDED', p.over
                                  from meetings.presiding p
                                  join meetings.meeting m on m.id = p.meeting_id
                                 where :party = any (p.party_ids)) deed
                         order by (meeting ->> 'place')::int, kind
                        """).param("party", party).query(String.class).stream()
                .map(json -> Rows.one(json, Deed.class))
                .toList();
    }

    /// Names meetings anew; the bodies that they are called by belong to another room.
    void label(List<Label> labels) {
        db.sql("""
                update meetings.meeting m
                   set label = l.label
                  from jsonb_to_recordset(:labels::jsonb) as l (id uuid, label jsonb)
                 where m.id = l.id
                """).param("labels", Rows.json(labels)).update();
    }

    record Label(UUID id, Words label) {}

    /// Puts the meetings of the record in the place of those that were there; ids stay what they were.
    void replaceRecorded(List<Dossier> dossiers, List<YearFigure> years) {
        db.sql("delete from meetings.meeting where recorded").update();
        db.sql("delete from meetings.year_figure").update();
        db.sql("""
                        with meeting as (
                            insert into meetings.meeting
                            select r.*
                              from jsonb_array_elements(:record::jsonb) m (entry),
                                   jsonb_populate_record(null::meetings.meeting,
                                                         (m.entry -> 'meeting') ||
                                                         '{"recorded": true, "circles": ["public"]}') r),
                        other_date as (
                            insert into meetings.other_date
                            select r.*
                              from meetings.lines(:record::jsonb, 'held_also') line,
                                   jsonb_populate_record(null::meetings.other_date, line) r),
                        figure as (
                            insert into meetings.figure
                            select r.*
                              from meetings.lines(:record::jsonb, 'figures') line,
                                   jsonb_populate_record(null::meetings.figure, line) r),
                        attendance as (
                            insert into meetings.attendance
                            select r.*
                              from meetings.lines(:record::jsonb, 'attendance') line,
                                   jsonb_populate_record(null::meetings.attendance, line) r),
                        speaker as (
                            insert into meetings.speaker
                            select r.*
                              from meetings.lines(:record::jsonb, 'speakers') line,
                                   jsonb_populate_record(null::meetings.speaker, line) r),
                        presiding as (
                            insert into meetings.presiding
                            select r.*
                              from meetings.lines(:record::jsonb, 'presiding') line,
                                   jsonb_populate_record(null::meetings.presiding, line) r),
                        agenda_item as (
                            insert into meetings.agenda_item
                            select r.*
                              from meetings.lines(:record::jsonb, 'agenda') line,
                                   jsonb_populate_record(null::meetings.agenda_item, line) r),
                        intervention as (
                            insert into meetings.intervention
                            select r.*
                              from meetings.lines(:record::jsonb, 'interventions') line,
                                   jsonb_populate_record(null::meetings.intervention, line) r),
                        decision as (
                            insert into meetings.decision
                            select r.*
                              from meetings.lines(:record::jsonb, 'decisions') line,
                                   jsonb_populate_record(null::meetings.decision, line) r)
                        insert into meetings.next_step
                        select r.*
                          from meetings.lines(:record::jsonb, 'next_steps') line,
                               jsonb_populate_record(null::meetings.next_step, line) r
                        """).param("record", Rows.json(dossiers)).update();
        db.sql("""
                insert into meetings.year_figure
                select r.*
                  from jsonb_populate_recordset(null::meetings.year_figure, :years::jsonb) r
                """).param("years", Rows.json(years)).update();
    }
}
