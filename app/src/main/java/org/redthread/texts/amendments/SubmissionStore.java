package org.redthread.texts.amendments;

import java.util.Collection;
import java.util.UUID;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may hand in and take back is decided by the policies too; no statement here repeats them.
@Repository
class SubmissionStore {

    private final JdbcClient db;

    SubmissionStore(JdbcClient db) {
        this.db = db;
    }

    void add(Submission submission, Collection<String> circles) {
        db.sql("""
                insert into texts.submission
                select s.*
                  from jsonb_populate_record(null::texts.submission,
                                             :row::jsonb || jsonb_build_object('source', 'PAGE', 'notices', '{}'::text[],
                                                                               'circles', :circles::text[])) s
                """)
                .param("row", Rows.json(submission))
                .param("circles", circles.toArray(String[]::new))
                .update();
    }

    /// Hands in all that the party has cleared; whom a draft was shown to keeps seeing it.
    void submit(UUID round, Submission submission, Collection<String> circles) {
        db.sql("""
                update texts.proposal p
                   set state = 'SUBMITTED', submission_id = :submission, counts = :counts, version = version + 1,
                       circles = :circles::text[]
                                 || array(select 'party:' || other || ':' || p.dialogue_id from unnest(p.shared) other)
                 where p.round_id = :round and p.party_id = :party and p.state = 'CLEARED'
                """)
                .param("submission", submission.id())
                .param("counts", !submission.late())
                .param("circles", circles.toArray(String[]::new))
                .param("round", round)
                .param("party", submission.partyId())
                .update();
    }

    /// @return how many changes were taken back
    int withdraw(UUID party, UUID edit) {
        return db.sql("""
                        update texts.proposal
                           set state = 'WITHDRAWN', counts = false, version = version + 1
                         where party_id = :party and coalesce(edit_id, id) = :edit and state = 'SUBMITTED'
                        """).param("party", party).param("edit", edit).update();
    }
}
