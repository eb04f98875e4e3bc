package org.redthread.texts.rounds;

import java.time.Instant;
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

    private static java.time.OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
