package org.redthread.texts.consolidation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.json.ChangeJson;
import org.redthread.redline.merge.Change;
import org.redthread.sql.Rows;
import org.redthread.texts.rounds.Round;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may see a proposal or a ruling is decided by their policies; no statement here repeats them, but one: what the
/// secretariat only proposes is for those who keep the round, also when all else is shown.
@Repository
class ConsolidationStore {

    private final JdbcClient db;

    ConsolidationStore(JdbcClient db) {
        this.db = db;
    }

    /// All that counts in a round.
    List<Stake> stakes(UUID round) {
        return db.sql("""
                        select p.id, p.party_id, p.key, p.at, p.base_hash, p.change::text as change, p.reason,
                               p.source = 'WORD' as word, p.tracked, coalesce(s.parties, '{}') as supporters
                          from texts.proposal p
                          left join (select proposal_id, array_agg(party_id order by supported_at) as parties
                                       from texts.support
                                      where round_id = :round
                                      group by proposal_id) s on s.proposal_id = p.id
                         where p.round_id = :round and p.state = 'SUBMITTED' and p.counts
                         order by p.party_id, p.id
                        """)
                .param("round", round)
                .query((row, number) -> stake(row))
                .list();
    }

    private static Stake stake(ResultSet row) throws SQLException {
        return new Stake(
                row.getObject("id", UUID.class),
                row.getObject("party_id", UUID.class),
                row.getString("key"),
                row.getString("at"),
                row.getString("base_hash"),
                change(row.getString("change")),
                row.getString("reason"),
                row.getBoolean("word"),
                row.getBoolean("tracked"),
                Arrays.asList((UUID[]) row.getArray("supporters").getArray()));
    }

    private static @Nullable Change change(@Nullable String json) {
        return json == null ? null : ChangeJson.read(json);
    }

    /// What was decided in a round, and how many brackets stood open in the versions of its text before.
    record Kept(List<Decision> decisions, List<OpenBrackets> brackets) {

        static final Kept NONE = new Kept(List.of(), List.of());
    }

    Kept kept(Round round) {
        var json = db.sql("""
                        select jsonb_build_object(
                                   'decisions',
                                   (select coalesce(jsonb_agg(to_jsonb(r)), '[]')
                                      from texts.ruling r
                                     where r.round_id = :round and (r.settled or texts.keeps(r.dialogue_id))),
                                   'brackets',
                                   (select coalesce(jsonb_agg(to_jsonb(b)), '[]')
                                      from texts.open_bracket b
                                      join texts.version v on v.id = b.version_id and v.negotiation_id = :negotiation))
                        """)
                .param("round", round.id())
                .param("negotiation", round.negotiationId())
                .query(String.class)
                .single();
        return Rows.one(json, Kept.class);
    }

    /// Lets whoever decides something in a round, makes a version of it or takes one back come one after the other.
    ///
    /// It is the lock of [org.redthread.texts.rounds.Rounds#hold], held alone.
    void hold(UUID round) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:round, 5))")
                .param("round", round.toString())
                .query((row, number) -> true)
                .list();
    }

    /// Writes what was decided where nobody was faster.
    ///
    /// @param decisions with the version that each now has
    /// @param circles who may see each, by its key
    /// @return how many were written
    int write(Round round, Collection<Decision> decisions, Map<String, Collection<String>> circles) {
        return db.sql("""
                        insert into texts.ruling
                        select r.*
                          from jsonb_array_elements(:rows::jsonb) row,
                               jsonb_populate_record(null::texts.ruling,
                                                     row || jsonb_build_object('dialogue_id', :dialogue,
                                                                               'round_id', :round,
                                                                               'circles', :circles::jsonb
                                                                                              -> (row ->> 'key'))) r
                            on conflict (round_id, key) do update
                           set disposition = excluded.disposition, reason = excluded.reason, words = excluded.words,
                               into_key = excluded.into_key, settled = excluded.settled,
                               decided_at = excluded.decided_at, decided_by = excluded.decided_by,
                               version = excluded.version, circles = excluded.circles, told_at = null
                         where texts.ruling.version = excluded.version - 1
                        """)
                .param("rows", Rows.json(decisions))
                .param("dialogue", round.dialogueId().toString())
                .param("round", round.id().toString())
                .param("circles", Rows.json(circles))
                .update();
    }

    /// @param keys with the version that the reader saw of each
    int remove(UUID round, Map<String, Integer> keys) {
        return db.sql("""
                        delete from texts.ruling r
                         using jsonb_each_text(:keys::jsonb) seen
                         where r.round_id = :round and r.key = seen.key and r.version = seen.value::int
                        """).param("round", round).param("keys", Rows.json(keys)).update();
    }

    void close(UUID round, Instant at) {
        db.sql("update texts.round set closed_at = :at, version = version + 1 where id = :round and closed_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("round", round)
                .update();
    }

    void reopen(UUID round) {
        db.sql("update texts.round set closed_at = null, version = version + 1 where id = :round")
                .param("round", round)
                .update();
    }
}
