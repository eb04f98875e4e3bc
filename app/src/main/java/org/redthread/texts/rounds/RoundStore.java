package org.redthread.texts.rounds;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may know of a round is decided by its policies; no statement here repeats them.
@Repository
class RoundStore {

    private final JdbcClient db;

    RoundStore(JdbcClient db) {
        this.db = db;
    }

    /// The newest first.
    List<Round> of(UUID negotiation) {
        return db.sql("""
                        select to_jsonb(r)
                          from texts.round r
                         where r.negotiation_id = :negotiation
                         order by r.number desc
                        """).param("negotiation", negotiation).query(String.class).stream()
                .map(json -> Rows.one(json, Round.class))
                .toList();
    }

    Optional<Round> find(UUID id) {
        return db.sql("select to_jsonb(r) from texts.round r where r.id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(json -> Rows.one(json, Round.class));
    }

    Set<UUID> asked(UUID round) {
        return Set.copyOf(db.sql("select party_id from texts.round_party where round_id = :round")
                .param("round", round)
                .query(UUID.class)
                .list());
    }

    /// Lets whoever changes a round and whoever hands something in come one after the other.
    ///
    /// A party may not lock the round's row, which is not its to change; so the lock is one of the transaction and
    /// not of the row.
    ///
    /// @param alone for a change of the round; false for the many who may hand in at once
    void hold(UUID round, boolean alone) {
        var statement = alone
                ? "select pg_advisory_xact_lock(hashtextextended(:round, 5))"
                : "select pg_advisory_xact_lock_shared(hashtextextended(:round, 5))";
        db.sql(statement)
                .param("round", round.toString())
                .query((row, number) -> true)
                .list();
    }

    void add(Round round, Collection<UUID> asked, Collection<String> circles) {
        db.sql("""
                insert into texts.round
                select r.*
                  from jsonb_populate_record(null::texts.round,
                                             :row::jsonb || jsonb_build_object('circles', :circles::text[])) r
                """)
                .param("row", Rows.json(round))
                .param("circles", circles.toArray(String[]::new))
                .update();
        db.sql("""
                insert into texts.round_party (dialogue_id, round_id, party_id, invited_at)
                select :dialogue, :round, party, :at
                  from unnest(:parties::uuid[]) party
                """)
                .param("dialogue", round.dialogueId())
                .param("round", round.id())
                .param("at", utc(round.openedAt()))
                .param("parties", asked.toArray(UUID[]::new))
                .update();
    }

    /// Where each party that is asked stands, as far as the reader may see what was handed in.
    List<Answer> answers(UUID round) {
        return db.sql("""
                        select jsonb_build_object(
                                   'party_id', p.party_id,
                                   'invited_at', p.invited_at,
                                   'reminded_at', p.reminded_at,
                                   'submissions', (select coalesce(jsonb_agg(to_jsonb(s) order by s.submitted_at), '[]')
                                                     from texts.submission s
                                                    where s.round_id = p.round_id and s.party_id = p.party_id),
                                   'changes', count(q.id) filter (where q.change is not null),
                                   'remarks', count(q.id) filter (where q.change is null))
                          from texts.round_party p
                          left join texts.proposal q on q.round_id = p.round_id
                                                    and q.party_id = p.party_id
                                                    and q.state = 'SUBMITTED'
                         where p.round_id = :round
                         group by p.round_id, p.party_id
                        """).param("round", round).query(String.class).stream()
                .map(json -> Rows.one(json, Answer.class))
                .toList();
    }

    /// What the reader may see of what was handed in, the newest first.
    List<Submission> submissions(UUID round) {
        return db.sql("""
                        select to_jsonb(s)
                          from texts.submission s
                         where s.round_id = :round
                         order by s.submitted_at desc
                        """).param("round", round).query(String.class).stream()
                .map(json -> Rows.one(json, Submission.class))
                .toList();
    }

    /// @return false where somebody was faster
    boolean extend(Round round, Instant deadline) {
        var extended = db.sql("""
                        update texts.round
                           set deadline = :deadline, version = version + 1
                         where id = :id and version = :version and closed_at is null
                        """)
                        .param("deadline", utc(deadline))
                        .param("id", round.id())
                        .param("version", round.version())
                        .update()
                > 0;
        if (extended) inTimeAfterAll(round.id());
        return extended;
    }

    /// What was late under the deadline before is in time under one that is still to come.
    private void inTimeAfterAll(UUID round) {
        db.sql("""
                with late as (update texts.submission
                                 set late = false
                               where round_id = :round and late and admitted_at is null
                              returning id)
                select count(*) from late
                """).param("round", round).query(Long.class).single();
        db.sql("""
                update texts.proposal p
                   set counts = true, version = p.version + 1
                  from texts.submission s
                 where s.id = p.submission_id and p.round_id = :round and p.state = 'SUBMITTED'
                   and not p.counts and not s.late
                """).param("round", round).update();
    }

    boolean close(Round round, Instant at) {
        return db.sql("""
                        update texts.round
                           set closed_at = :at, version = version + 1
                         where id = :id and version = :version and closed_at is null
                        """)
                        .param("at", utc(at))
                        .param("id", round.id())
                        .param("version", round.version())
                        .update()
                > 0;
    }

    /// Opens to others what counts and what is settled. Withdrawn and late proposals stay where they are. Whoever saw
    /// something before goes on seeing it.
    void show(UUID round, Instant at, Collection<String> circles) {
        var to = circles.toArray(String[]::new);
        db.sql("""
                update texts.round
                   set shown_at = coalesce(shown_at, :at), version = version + 1
                 where id = :round
                """).param("at", utc(at)).param("round", round).update();
        db.sql("""
                update texts.proposal
                   set circles = array(select distinct unnest(circles || :to::text[]))
                 where round_id = :round and state = 'SUBMITTED' and counts
                """).param("to", to).param("round", round).update();
        db.sql("""
                update texts.support b
                   set circles = array(select distinct unnest(b.circles || :to::text[]))
                  from texts.proposal p
                 where p.id = b.proposal_id and p.round_id = :round and p.state = 'SUBMITTED' and p.counts
                """).param("to", to).param("round", round).update();
        db.sql("update texts.ruling set circles = :to where round_id = :round and settled")
                .param("to", to)
                .param("round", round)
                .update();
    }

    /// @return false where it is not late, or was admitted before
    boolean admit(UUID round, UUID submission, Instant at, String by) {
        return db.sql("""
                        update texts.submission
                           set admitted_at = :at, admitted_by = :by
                         where id = :submission and round_id = :round and late and admitted_at is null
                        """)
                        .param("at", utc(at))
                        .param("by", by)
                        .param("submission", submission)
                        .param("round", round)
                        .update()
                > 0;
    }

    void count(UUID submission, Collection<String> circles) {
        db.sql("""
                update texts.proposal
                   set counts = true, circles = array(select distinct unnest(circles || :circles::text[])),
                       version = version + 1
                 where submission_id = :submission and state = 'SUBMITTED'
                """)
                .param("circles", circles.toArray(String[]::new))
                .param("submission", submission)
                .update();
    }

    /// Notes that parties are reminded that have not answered, and returns which: each once since that moment, also
    /// when several remind at the same time.
    Set<UUID> remind(UUID round, Instant since, Instant now) {
        return Set.copyOf(db.sql("""
                        update texts.round_party p
                           set reminded_at = array_append(p.reminded_at, :now::timestamptz)
                         where p.round_id = :round
                           and not exists (select
                                             from texts.submission s
                                            where s.round_id = p.round_id and s.party_id = p.party_id)
                           and not exists (select from unnest(p.reminded_at) at where at >= :since)
                        returning p.party_id
                        """)
                .param("now", utc(now))
                .param("round", round)
                .param("since", utc(since))
                .query(UUID.class)
                .list());
    }

    /// Open rounds whose deadline lies between two moments.
    List<Round> due(Instant after, Instant until) {
        return db.sql("""
                        select to_jsonb(r)
                          from texts.round r
                         where r.closed_at is null and r.deadline > :after and r.deadline <= :until
                         order by r.deadline
                        """).param("after", utc(after)).param("until", utc(until)).query(String.class).stream()
                .map(json -> Rows.one(json, Round.class))
                .toList();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
