package org.redthread.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EnrolmentStore {

    private final JdbcClient db;

    EnrolmentStore(JdbcClient db) {
        this.db = db;
    }

    void add(byte[] token, UUID account, UUID dialogue, Instant now, Duration life) {
        db.sql("""
                insert into accounts.invitation (token_hash, account, dialogue_id, invited_at, ends_at)
                values (:token, :account, :dialogue, :now, :end)
                """)
                .param("token", token)
                .param("account", account)
                .param("dialogue", dialogue)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("end", now.plus(life).atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @return the address that was invited, where the token still opens something
    Optional<String> invited(byte[] token, Instant now) {
        return db
                .sql("select accounts.invited(:token, :now)")
                .param("token", token)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, line) -> Optional.ofNullable(row.getString(1)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// @return the account whose first password it is now
    Optional<UUID> accept(byte[] token, String secret, Instant now) {
        return db
                .sql("select accounts.accept(:token, :secret, :now)")
                .param("token", token)
                .param("secret", secret)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, line) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }
}
