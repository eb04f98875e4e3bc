package org.redthread.texts.rounds;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What Word replies propose, written as handed in.
@Repository
class ReplyStore {

    private final JdbcClient db;

    ReplyStore(JdbcClient db) {
        this.db = db;
    }

    /// What the party has handed in already of these changes and comments, with the reason that each gave.
    Map<String, String> handedIn(UUID round, UUID party, Collection<String> keys) {
        var found = new HashMap<String, String>();
        db.sql("""
                        select key, reason
                          from texts.proposal
                         where round_id = :round and party_id = :party and key = any (:keys) and state = 'SUBMITTED'
                        """)
                .param("round", round)
                .param("party", party)
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("key"), row.getString("reason"));
                });
        return found;
    }

    void add(Submission submission, Collection<String> circles) {
        db.sql("""
                insert into texts.submission
                select s.*
                  from jsonb_populate_record(null::texts.submission,
                                             :row::jsonb || jsonb_build_object('circles', :circles::text[])) s
                """)
                .param("row", Rows.json(submission))
                .param("circles", circles.toArray(String[]::new))
                .update();
    }

    /// Hands in the drafts that the delegation holds of the same changes.
    int handInDrafts(Submission submission, Collection<String> keys) {
        return db.sql("select texts.hand_in_drafts(:round, :party, :keys, :submission)")
                .param("round", submission.roundId())
                .param("party", submission.partyId())
                .param("keys", keys.toArray(String[]::new))
                .param("submission", submission.id())
                .query(Integer.class)
                .single();
    }

    /// What the party proposes already is not written a second time.
    ///
    /// @return how many were written
    int add(List<ReplyRow> rows, Collection<String> circles) {
        return db.sql("""
                        insert into texts.proposal
                        select p.*
                          from jsonb_array_elements(:rows::jsonb) n,
                               jsonb_populate_record(null::texts.proposal,
                                                     n || jsonb_build_object('circles', :circles::text[])) p
                            on conflict (round_id, party_id, key) where state <> 'WITHDRAWN' do nothing
                        """)
                .param("rows", Rows.json(rows))
                .param("circles", circles.toArray(String[]::new))
                .update();
    }
}
