package org.redthread.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.sql.Fields;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountStore {

    private final JdbcClient db;

    AccountStore(JdbcClient db) {
        this.db = db;
    }

    /// An account that can be signed in to; `secret` is null where it has no password.
    record Secret(UUID account, @Nullable String secret) {}

    /// A row of the functions that say who somebody is: once for each mandate in force, or once without.
    private record Standing(
            UUID account,
            String name,
            @Nullable Role role,
            @Nullable UUID dialogueId,
            @Nullable UUID party,
            @Nullable ZoneId zone,
            boolean draftsOnly) {}

    private record Opened(
            UUID id,
            String address,
            List<String> languages,
            List<String> names,
            String language,
            @Nullable String secret,
            @Nullable String zone,
            Instant at) {}

    Optional<Secret> secretOf(String address) {
        return db.sql("select account, secret from accounts.secret_of(:address)")
                .param("address", address)
                .query(Secret.class)
                .optional();
    }

    Optional<Reader> readerOf(byte[] token, Instant now, String language) {
        return reader(db.sql("""
                        select account, coalesce(name ->> :language, name ->> 'en') as name, role, dialogue_id, party,
                               zone, drafts_only
                          from accounts.reader_of(:token, :now)
                        """)
                .param("token", token)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("language", language)
                .query(Standing.class)
                .list());
    }

    Optional<Reader> reader(UUID account, Instant now) {
        return reader(db.sql("""
                        select account, name ->> 'en' as name, role, dialogue_id, party, zone, drafts_only
                          from accounts.reader(:account, :now)
                        """)
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Standing.class)
                .list());
    }

    private static Optional<Reader> reader(List<Standing> standings) {
        if (standings.isEmpty()) return Optional.empty();
        var mandates = new HashSet<Mandate>();
        for (var s : standings)
            if (s.role() != null && s.dialogueId() != null)
                mandates.add(new Mandate(s.role(), s.dialogueId(), s.party(), s.draftsOnly()));
        var first = standings.getFirst();
        return Optional.of(new Reader(first.account(), first.name(), Set.copyOf(mandates), first.zone()));
    }

    void begin(byte[] token, UUID account, Instant now, Duration life) {
        db.sql("""
                insert into accounts.session (token_hash, account, began_at, ends_at)
                values (:token, :account, :now, :end)
                """)
                .param("token", token)
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("end", now.plus(life).atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Ends one session, and clears away what has long ended.
    void end(byte[] token, Instant now) {
        db.sql("delete from accounts.session where token_hash = :token or ends_at < :now")
                .param("token", token)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @param zone of the clock that its holder reads; null for none
    void open(Account account, @Nullable String secret, @Nullable ZoneId zone, Instant now) {
        var languages = List.copyOf(account.name().keySet());
        var names = languages.stream().map(account.name()::get).toList();
        var row = new Opened(
                account.id(),
                account.address(),
                languages,
                names,
                account.language(),
                secret,
                zone == null ? null : zone.getId(),
                now);
        db.sql("""
                insert into accounts.account (id, address, name, language, secret, zone, opened_at)
                values (:id, :address, jsonb_object(:languages, :names), :language, :secret, :zone, :at)
                """).paramSource(Fields.of(row)).update();
    }

    /// @param zone null for none
    void choose(UUID account, @Nullable ZoneId zone) {
        db.sql("update accounts.account set zone = :zone where id = :account")
                .param("zone", zone == null ? null : zone.getId())
                .param("account", account)
                .update();
    }

    void give(HeldMandate mandate, UUID account) {
        db.sql("""
                insert into accounts.mandate (dialogue_id, id, account, role, party, period, drafts_only)
                values (:dialogue, :id, :account, :role, :party, tstzrange(:since, :until, '[)'), :drafts)
                """)
                .param("dialogue", mandate.dialogue())
                .param("id", mandate.id())
                .param("account", account)
                .param("role", mandate.role().name())
                .param("party", mandate.party())
                .param("since", mandate.since().atOffset(ZoneOffset.UTC))
                .param("until", mandate.until() == null ? null : mandate.until().atOffset(ZoneOffset.UTC))
                .param("drafts", mandate.draftsOnly())
                .update();
    }

    int end(UUID dialogue, UUID mandate, Instant at) {
        return db.sql("""
                        update accounts.mandate
                           set period = tstzrange(lower(period), :at, '[)')
                         where dialogue_id = :dialogue
                           and id = :mandate
                           and lower(period) < :at
                           and (upper(period) is null or upper(period) > :at)
                        """)
                .param("dialogue", dialogue)
                .param("mandate", mandate)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Holder> holders(UUID dialogue, String language) {
        return db.sql("""
                        select account.id as account, address, coalesce(name ->> :language, name ->> 'en') as name,
                               mandate.id as mandate, role, party, lower(period) as since, upper(period) as until,
                               drafts_only
                          from accounts.mandate
                          join accounts.account on account.id = mandate.account
                         where dialogue_id = :dialogue
                         order by upper(period) desc nulls first, role, address
                        """)
                .param("dialogue", dialogue)
                .param("language", language)
                .query(Holder.class)
                .list();
    }

    List<HeldMandate> mandatesOf(UUID account) {
        return db.sql("""
                        select id, role, dialogue_id as dialogue, party, lower(period) as since, upper(period) as until,
                               drafts_only
                          from accounts.mandate
                         where account = :account
                         order by lower(period) desc, role
                        """).param("account", account).query(HeldMandate.class).list();
    }

    /// The reader's own, and those that the reader gives and ends as a secretariat, as their policy says.
    List<Ending> ending(Instant now, Instant before, String language) {
        return db.sql("""
                        select m.id, m.account, coalesce(a.name ->> :language, a.name ->> 'en') as name, m.role,
                               m.dialogue_id as dialogue, m.party, m.drafts_only, upper(m.period) as until
                          from accounts.mandate m
                          join accounts.account a on a.id = m.account and a.closed_at is null
                         where m.period @> :now
                           and upper(m.period) < :before
                         order by upper(m.period), m.id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("language", language)
                .query(Ending.class)
                .list();
    }

    /// Each once, whatever it holds.
    List<Recipient> recipients(Collection<UUID> dialogues, Instant now) {
        return db.sql("""
                        select a.id as account, a.address, a.language, a.zone, a.opened_at
                          from accounts.account a
                         where a.closed_at is null
                           and exists (select
                                         from accounts.mandate m
                                        where m.account = a.id
                                          and m.dialogue_id = any (:dialogues)
                                          and m.period @> :now)
                         order by a.id
                        """)
                .param("dialogues", dialogues.toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Recipient.class)
                .list();
    }

    /// A donor of a party pays and does not speak for it.
    List<Correspondent> correspondents(UUID dialogue, Collection<UUID> parties, Instant now) {
        return db.sql("""
                        select distinct m.party, a.id as account, a.address, a.language, a.zone
                          from accounts.mandate m
                          join accounts.account a on a.id = m.account and a.closed_at is null
                         where m.dialogue_id = :dialogue
                           and m.party = any (:parties)
                           and m.role in ('FOCAL_POINT', 'ORGANISATION')
                           and m.period @> :now
                         order by m.party, a.address
                        """)
                .param("dialogue", dialogue)
                .param("parties", parties.toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Correspondent.class)
                .list();
    }

    List<Addressee> addressees(UUID dialogue, Collection<Role> roles, @Nullable UUID party, Instant now) {
        return db.sql("""
                        select distinct a.id as account, a.address, a.language, a.zone
                          from accounts.mandate m
                          join accounts.account a on a.id = m.account and a.closed_at is null
                         where m.dialogue_id = :dialogue
                           and m.role = any (:roles)
                           and (:party::uuid is null or m.party = :party)
                           and m.period @> :now
                         order by a.address
                        """)
                .param("dialogue", dialogue)
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("party", party)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Addressee.class)
                .list();
    }
}
