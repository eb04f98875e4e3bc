package org.redthread.results.reporting;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may see a key is decided by the policies; its hash is read by nobody.
@Repository
class ReportingKeyStore {

    private final JdbcClient db;

    ReportingKeyStore(JdbcClient db) {
        this.db = db;
    }

    /// The newest first.
    List<ReportingKey> of(UUID dialogue, int most) {
        return db.sql("""
                        select id, dialogue_id, party_id, account_id, issued_by, label, hands_in, issued_at, expires_at,
                               revoked_at, used_on
                          from results.reporting_key
                         where dialogue_id = :dialogue
                         order by issued_at desc, id
                         limit :most
                        """)
                .param("dialogue", dialogue)
                .param("most", most)
                .query(ReportingKey.class)
                .list();
    }

    void add(ReportingKey key, byte[] hash) {
        db.sql("""
                        insert into results.reporting_key
                               (id, dialogue_id, party_id, account_id, issued_by, label, hands_in, hash, issued_at,
                                expires_at)
                        values (:id, :dialogueId, :partyId, :accountId, :issuedBy, :label, :handsIn, :hash, :issuedAt,
                                :expiresAt)
                        """)
                .param("id", key.id())
                .param("dialogueId", key.dialogueId())
                .param("partyId", key.partyId())
                .param("accountId", key.accountId())
                .param("issuedBy", key.issuedBy())
                .param("label", key.label())
                .param("handsIn", key.handsIn())
                .param("hash", hash)
                .param("issuedAt", key.issuedAt().atOffset(ZoneOffset.UTC))
                .param("expiresAt", key.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @return false where the reader may see no such key, or it was revoked before
    boolean revoke(UUID dialogue, UUID key, Instant at) {
        return db.sql("""
                        update results.reporting_key
                           set revoked_at = :at
                         where id = :key and dialogue_id = :dialogue and revoked_at is null
                        """)
                        .param("key", key)
                        .param("dialogue", dialogue)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /// Of a key that is in force.
    Optional<ReportingKey> borne(byte[] hash, Instant at) {
        return db.sql("select * from results.reporting_key_of(:hash, :at)")
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(ReportingKey.class)
                .optional();
    }
}
