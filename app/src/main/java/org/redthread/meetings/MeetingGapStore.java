package org.redthread.meetings;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;
import org.redthread.record.Words;
import org.redthread.sql.Rows;
import org.redthread.thread.Gap;
import org.redthread.thread.GapsOf;
import org.redthread.thread.Sieve;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts and lists what meetings left open. What that is, is said once, by a function of the schema.
@Repository
class MeetingGapStore {

    private final JdbcClient db;

    MeetingGapStore(JdbcClient db) {
        this.db = db;
    }

    enum Kind {
        STEP,
        SAID,
        OUTCOME
    }

    /// @param id of an outcome; null for what the record tells
    record Row(
            Kind kind,
            String meetingSlug,
            Words meetingLabel,
            @Nullable When held,
            @Nullable UUID id,
            String what,
            @Nullable String who,
            @Nullable UUID partyId,
            @Nullable When due,
            @Nullable String duePrinted,
            @Nullable When happened,
            List<String> sources) {}

    record Page(int total, List<Row> rows) {}

    /// Everybody that a next step of the record names, as printed.
    List<String> charged(UUID dialogue) {
        return db.sql("""
                        select distinct who
                          from meetings.next_step
                         where dialogue_id = :dialogue and who is not null
                        """).param("dialogue", dialogue).query(String.class).list();
    }

    Set<UUID> of(UUID body) {
        return db.sql("select id from meetings.meeting where bodies @> array[:body]")
                .param("body", body)
                .query(UUID.class)
                .set();
    }

    /// @param names of the party by which it is asked, as printed; empty where it is asked by none
    GapsOf.Counts count(Sieve sieve, List<String> names) {
        return Rows.one(
                db.sql("""
                        select jsonb_build_object(
                                   'gaps', jsonb_build_object('PROMISE_OPEN', count(*) filter (where promise_open),
                                                              'OVERDUE', count(*) filter (where overdue),
                                                              'SLIPPED', count(*) filter (where slipped)),
                                   'weights', '[]'::jsonb)
                          from meetings.left_open(:dialogue, :asOf, :party::uuid, :names::text[], :body::uuid)
                        """)
                        .params(sieve.parameters())
                        .param("names", names.toArray(String[]::new))
                        .query(String.class)
                        .single(),
                GapsOf.Counts.class);
    }

    Page list(Gap gap, Sieve sieve, List<String> names, int skip, int most) {
        return Rows.one(
                db.sql("""
                        with found as (
                            select *
                              from meetings.left_open(:dialogue, :asOf, :party::uuid, :names::text[], :body::uuid)
                             where case :gap when 'PROMISE_OPEN' then promise_open
                                             when 'OVERDUE' then overdue
                                             when 'SLIPPED' then slipped end)
                        select jsonb_build_object(
                                   'total', (select count(*) from found),
                                   'rows', (select coalesce(jsonb_agg(to_jsonb(shown)), '[]')
                                              from (select *
                                                      from found
                                                     order by meeting_place, meeting_slug, kind, place, id
                                                     limit :most offset :skip) shown))
                        """)
                        .params(sieve.parameters())
                        .param("names", names.toArray(String[]::new))
                        .param("gap", gap.name())
                        .param("skip", skip)
                        .param("most", most)
                        .query(String.class)
                        .single(),
                Page.class);
    }
}
