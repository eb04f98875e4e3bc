package org.redthread.meetings.invitations;

import java.time.Instant;
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

    List<UUID> registered(UUID meeting) {
        return db.sql("select party_id from meetings.delegation where meeting_id = :meeting")
                .param("meeting", meeting)
                .query(UUID.class)
                .list();
    }
}
