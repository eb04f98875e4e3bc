package org.redthread.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.redthread.sql.Fields;
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

    /// @param following the mandate that begins
    /// @param heir the account that is opened where the address has none
    record Handing(UUID dialogue, UUID mandate, UUID following, UUID heir, String address, String language) {}

    /// @param called the name of the successor's account
    record Heir(UUID successor, String called, boolean isInvited) {}

    /// @param token of the invitation, for whoever has no password yet
    /// @return empty where the reader may not, or there is nothing to hand over
    Optional<Heir> handOver(Handing handing, byte[] token, Instant now, Duration life) {
        return db.sql("""
                        select successor, called, is_invited
                          from accounts.hand_over(:dialogue, :mandate, :following, :heir, :address, :language, :token,
                                                  :end, :now)
                        """)
                .paramSource(Fields.of(handing)
                        .addValue("token", token)
                        .addValue("now", now.atOffset(ZoneOffset.UTC))
                        .addValue("end", now.plus(life).atOffset(ZoneOffset.UTC)))
                .query(Heir.class)
                .optional();
    }
}
