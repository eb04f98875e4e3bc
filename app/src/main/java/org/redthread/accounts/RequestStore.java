package org.redthread.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may read a request is decided by its policy; no statement here repeats it.
@Repository
class RequestStore {

    private final JdbcClient db;

    RequestStore(JdbcClient db) {
        this.db = db;
    }

    void add(UUID dialogue, UUID id, Petition petition, byte[] token, Instant now, Duration life) {
        db.sql("""
                insert into accounts.request (dialogue_id, id, address, name, organisation, language, why, token_hash,
                                              asked_at, ends_at)
                values (:dialogue, :id, :address, :name, :organisation, :language, :why, :token, :now, :end)
                """)
                .param("dialogue", dialogue)
                .param("id", id)
                .param("address", petition.address())
                .param("name", petition.name())
                .param("organisation", petition.organisation())
                .param("language", petition.language().tag())
                .param("why", petition.why())
                .param("token", token)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("end", now.plus(life).atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(Instant now) {
        db.sql("select accounts.forget_requests(:now)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, line) -> line)
                .list();
    }

    boolean isOpen(byte[] token, UUID dialogue, Instant now) {
        return said("select accounts.request_open(:token, :dialogue, :now)", token, dialogue, now);
    }

    boolean verify(byte[] token, UUID dialogue, Instant now) {
        return said("select accounts.verify(:token, :dialogue, :now)", token, dialogue, now);
    }

    private boolean said(String question, byte[] token, UUID dialogue, Instant now) {
        return db.sql(question)
                .param("token", token)
                .param("dialogue", dialogue)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    List<AccessRequest> in(UUID dialogue, @Nullable UUID one, int most) {
        return db.sql("""
                        select id, address, name, organisation, language, why, state, verified_at, settled_at, reason
                          from accounts.request
                         where dialogue_id = :dialogue
                           and (:one::uuid is null or id = :one)
                         order by state = 'VERIFIED' desc, id desc
                         limit :most
                        """)
                .param("dialogue", dialogue)
                .param("one", one)
                .param("most", most)
                .query(AccessRequest.class)
                .list();
    }

    Optional<AccessRequest> one(UUID dialogue, UUID id) {
        return in(dialogue, id, 1).stream().findFirst();
    }

    /// @return false where it was settled meanwhile
    boolean settle(UUID dialogue, UUID id, AccessRequest.State state, @Nullable String reason, Instant now) {
        return db.sql("""
                        update accounts.request
                           set state = :state, reason = :reason, settled_at = :now
                         where dialogue_id = :dialogue
                           and id = :id
                           and state = 'VERIFIED'
                        """)
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("dialogue", dialogue)
                        .param("id", id)
                        .update()
                > 0;
    }
}
