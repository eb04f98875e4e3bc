package org.redthread.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What holders chose about letters and calendars. Each sees and changes the own rows alone, by their policies; what
/// the house asks in between, it asks of functions that answer for one hash or without any name.
@Repository
class DeskStore {

    private final JdbcClient db;

    DeskStore(JdbcClient db) {
        this.db = db;
    }

    /// @param monday of a week that was looked at; null for an account that wants no letter
    record Settled(UUID account, @Nullable LocalDate monday) {}

    List<Settled> settled(LocalDate since) {
        return db.sql("select account, monday from desk.settled(:since)")
                .param("since", since)
                .query(Settled.class)
                .list();
    }

    /// Takes a week for the caller to write its letter. Of several who try at once one gets it, and the others wait
    /// until that one is done or has failed.
    ///
    /// @return false where somebody was faster, or the holder wants no letter
    boolean take(UUID account, LocalDate monday, Instant now) {
        return db.sql("""
                        insert into desk.week (account, monday, looked_at)
                        select :account, :monday, :now
                         where not exists (select from desk.quiet where account = :account)
                            on conflict do nothing
                        """)
                        .param("account", account)
                        .param("monday", monday)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    void wayOut(UUID account, LocalDate monday, byte[] hash) {
        db.sql("update desk.week set way_out = :hash where account = :account and monday = :monday")
                .param("hash", hash)
                .param("account", account)
                .param("monday", monday)
                .update();
    }

    record Leaving(UUID account, boolean quiet) {}

    Optional<Leaving> leaving(byte[] hash) {
        return db.sql("select account, quiet from desk.leaving(:hash)")
                .param("hash", hash)
                .query(Leaving.class)
                .optional();
    }

    /// @return false where it was so already
    boolean quiet(UUID account, Instant now) {
        return db.sql("insert into desk.quiet (account, since) values (:account, :now) on conflict do nothing")
                        .param("account", account)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /// @return false where it was so already
    boolean loud(UUID account) {
        return db.sql("delete from desk.quiet where account = :account")
                        .param("account", account)
                        .update()
                > 0;
    }

    /// @param subscribedAt when the address of the calendar was made; null where there is none
    record Chosen(boolean letters, @Nullable Instant subscribedAt) {}

    Chosen chosen(UUID account) {
        return db.sql("""
                        select not exists (select from desk.quiet where account = :account) as letters,
                               (select made_at from desk.subscription where account = :account) as subscribed_at
                        """).param("account", account).query(Chosen.class).single();
    }

    /// A new address puts an end to the one before.
    void subscribe(UUID account, byte[] hash, Instant now) {
        db.sql("""
                insert into desk.subscription (account, token_hash, made_at)
                values (:account, :hash, :now)
                    on conflict (account) do update
                   set token_hash = excluded.token_hash, made_at = excluded.made_at
                """)
                .param("account", account)
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @return false where there was none
    boolean unsubscribe(UUID account) {
        return db.sql("delete from desk.subscription where account = :account")
                        .param("account", account)
                        .update()
                > 0;
    }

    Optional<UUID> subscriber(byte[] hash) {
        return db.sql("select account from desk.subscriber(:hash) account where account is not null")
                .param("hash", hash)
                .query(UUID.class)
                .optional();
    }
}
