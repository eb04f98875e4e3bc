package org.redthread.texts.amendments;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SupportStore {

    private final JdbcClient db;

    SupportStore(JdbcClient db) {
        this.db = db;
    }

    void share(UUID party, UUID edit, Collection<UUID> with, Collection<String> circles) {
        db.sql("""
                update texts.proposal
                   set shared = :with, circles = :circles, version = version + 1
                 where party_id = :party and coalesce(edit_id, id) = :edit and state <> 'WITHDRAWN'
                """)
                .param("with", with.toArray(UUID[]::new))
                .param("circles", circles.toArray(String[]::new))
                .param("party", party)
                .param("edit", edit)
                .update();
    }

    /// Seen by whoever sees the proposal.
    void support(UUID party, UUID edit, String by, Instant at) {
        db.sql("""
                insert into texts.support (dialogue_id, round_id, proposal_id, party_id, supported_at, supported_by, circles)
                select p.dialogue_id, p.round_id, p.id, :party, :at, :by, p.circles
                  from texts.proposal p
                 where coalesce(p.edit_id, p.id) = :edit and p.state = 'SUBMITTED' and p.party_id <> :party
                    on conflict do nothing
                """)
                .param("party", party)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("edit", edit)
                .update();
    }

    /// @return how many changes it stood behind
    int leave(UUID party, UUID edit) {
        return db.sql("""
                        delete from texts.support b
                         using texts.proposal p
                         where p.id = b.proposal_id and b.party_id = :party and coalesce(p.edit_id, p.id) = :edit
                        """).param("party", party).param("edit", edit).update();
    }

    /// @return 0 where the party has answered already, or somebody was faster
    int answer(UUID party, UUID proposal, Proposal.Answer answer, String words, int version) {
        return db.sql("""
                        update texts.proposal
                           set answer = :answer, answer_words = :words, version = version + 1
                         where id = :proposal and party_id = :party and state = 'SUBMITTED' and version = :version
                        """)
                .param("answer", answer.name())
                .param("words", words)
                .param("proposal", proposal)
                .param("party", party)
                .param("version", version)
                .update();
    }
}
