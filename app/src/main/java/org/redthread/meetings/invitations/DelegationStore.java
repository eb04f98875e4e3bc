package org.redthread.meetings.invitations;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may read what of a delegation is decided by policies; no statement here repeats them.
@Repository
class DelegationStore {

    private static final String FOUND = """
            select to_jsonb(d) || jsonb_build_object('delegates', (
                       select coalesce(jsonb_agg(to_jsonb(g) || jsonb_build_object('particulars', to_jsonb(p))
                                                 order by g.place), '[]')
                         from meetings.delegate g
                         left join meetings.particulars p on p.delegate_id = g.id
                        where g.meeting_id = d.meeting_id and g.party_id = d.party_id))
              from meetings.delegation d
             where d.meeting_id = :meeting and (:party::uuid is null or d.party_id = :party)
            """;

    private final JdbcClient db;

    DelegationStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Delegation> find(UUID meeting, UUID party) {
        return db.sql(FOUND)
                .param("meeting", meeting)
                .param("party", party)
                .query(String.class)
                .optional()
                .map(json -> Rows.one(json, Delegation.class));
    }

    /// Every delegation; in each, whom the reader may know.
    List<Delegation> of(UUID meeting) {
        return db.sql(FOUND).param("meeting", meeting).param("party", null).query(String.class).stream()
                .map(json -> Rows.one(json, Delegation.class))
                .toList();
    }

    /// Waits until nobody else nominates for the meeting, so that two who want the last seat never wait for each other.
    void queueUp(UUID meeting) {
        db.sql("select 1 from pg_advisory_xact_lock(hashtextextended('meetings.delegation/' || :meeting, 0))")
                .param("meeting", meeting.toString())
                .query(Integer.class)
                .single();
    }

    void add(Delegation delegation) {
        db.sql("""
                insert into meetings.delegation
                select d.*
                  from jsonb_populate_record(null::meetings.delegation, :delegation::jsonb) d
                """).param("delegation", Rows.json(delegation)).update();
    }

    /// @return false where somebody changed it since that version
    boolean change(Delegation delegation, Instant now) {
        return db.sql("""
                        update meetings.delegation
                           set version = version + 1, changed_at = :now
                         where meeting_id = :meeting and party_id = :party and version = :version
                        """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("meeting", delegation.meetingId())
                        .param("party", delegation.partyId())
                        .param("version", delegation.version())
                        .update()
                > 0;
    }

    void dropOthers(Delegation delegation, List<UUID> kept) {
        db.sql("""
                delete from meetings.delegate
                 where meeting_id = :meeting and party_id = :party and id <> all (:kept)
                """)
                .param("meeting", delegation.meetingId())
                .param("party", delegation.partyId())
                .param("kept", kept.toArray(UUID[]::new))
                .update();
    }

    /// Whoever is there already keeps seat and code.
    void put(Delegation delegation, Delegate delegate) {
        db.sql("""
                        with given as (
                            select :delegate::jsonb as delegate,
                                   jsonb_build_object('dialogue_id', :dialogue::uuid, 'meeting_id', :meeting::uuid,
                                                      'party_id', :party::uuid, 'delegate_id', :id::uuid) as keys),
                        person as (
                            insert into meetings.delegate
                            select d.*
                              from given, jsonb_populate_record(null::meetings.delegate, delegate || keys) d
                            on conflict (id) do update
                               set place = excluded.place, capacity = excluded.capacity, name = excluded.name,
                                   office = excluded.office)
                        insert into meetings.particulars
                        select p.*
                          from given,
                               jsonb_populate_record(null::meetings.particulars, delegate -> 'particulars' || keys) p
                        on conflict (delegate_id) do update
                           set email = excluded.email, identity = excluded.identity, visa = excluded.visa,
                               interpretation = excluded.interpretation, diet = excluded.diet,
                               accessibility = excluded.accessibility
                        """)
                .param("delegate", Rows.json(delegate))
                .param("dialogue", delegation.dialogueId())
                .param("meeting", delegation.meetingId())
                .param("party", delegation.partyId())
                .param("id", delegate.id())
                .update();
    }

    void remove(UUID meeting, UUID party) {
        db.sql("delete from meetings.delegation where meeting_id = :meeting and party_id = :party")
                .param("meeting", meeting)
                .param("party", party)
                .update();
    }

    /// @return false where the party has no delegation
    boolean credentials(UUID meeting, UUID party, UUID document) {
        return db.sql("""
                        update meetings.delegation
                           set credentials = :document
                         where meeting_id = :meeting and party_id = :party
                        """)
                        .param("document", document)
                        .param("meeting", meeting)
                        .param("party", party)
                        .update()
                > 0;
    }

    /// @return false where it was issued already
    boolean issue(UUID dialogue, UUID meeting, Instant now) {
        return db.sql("""
                        insert into meetings.participants_issued (dialogue_id, meeting_id, issued_at)
                        values (:dialogue, :meeting, :now)
                        on conflict do nothing
                        """)
                        .param("dialogue", dialogue)
                        .param("meeting", meeting)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    Optional<OffsetDateTime> issuedAt(UUID meeting) {
        return db.sql("select issued_at from meetings.participants_issued where meeting_id = :meeting")
                .param("meeting", meeting)
                .query(OffsetDateTime.class)
                .optional();
    }

    List<UUID> registered(UUID meeting) {
        return db.sql("select party_id from meetings.delegation where meeting_id = :meeting")
                .param("meeting", meeting)
                .query(UUID.class)
                .list();
    }

    /// A meeting that is on record and was entered here too counts once, by its first day; where a source prints the
    /// how-manieth attendance at that very meeting, it is that.
    List<Present> present(UUID meeting) {
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
