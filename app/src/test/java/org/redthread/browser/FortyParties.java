package org.redthread.browser;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.accounts.Account;
import org.redthread.accounts.Accounts;
import org.redthread.accounts.HeldMandate;
import org.redthread.accounts.Sessions;
import org.redthread.accounts.SignIn;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.redline.text.Text;
import org.redthread.texts.negotiations.Negotiations;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// A Rehearsal of forty countries, each with somebody who speaks for it.
@TestComponent
class FortyParties {

    static final int PARTIES = 40;
    private static final String PASSWORD = "a long walk along the river";

    private final JdbcClient db;
    private final Dialogues dialogues;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Access access;
    private final Negotiations negotiations;
    private final TransactionOperations transaction;

    FortyParties(
            JdbcClient db,
            Dialogues dialogues,
            Accounts accounts,
            Sessions sessions,
            Access access,
            Negotiations negotiations,
            TransactionOperations transaction) {
        this.db = db;
        this.dialogues = dialogues;
        this.accounts = accounts;
        this.sessions = sessions;
        this.access = access;
        this.negotiations = negotiations;
        this.transaction = transaction;
    }

    /// @param name in English, as a file would be called after it
    /// @param session of its focal point
    record Delegation(UUID party, String key, String name, String session) {}

    Dialogue rehearsal() {
        return dialogues.get("rehearsal");
    }

    /// What the secretariat reads in the database.
    <T> T asked(Function<JdbcClient, T> question) {
        var keeper = new Reader(
                null, "Test", Set.of(new Mandate(Role.SECRETARIAT, rehearsal().id(), null)));
        return access.as(keeper, () -> Objects.requireNonNull(transaction.execute(status -> question.apply(db))));
    }

    /// The current words of a text.
    Text words(String slug) {
        return asked(_ -> negotiations.words(negotiations.get(rehearsal(), slug).current()));
    }

    /// Adds countries to those that take part until there are forty, and opens an account for each of all.
    List<Delegation> gathered() {
        var rehearsal = rehearsal();
        transaction.executeWithoutResult(status -> db.sql("""
                        insert into dialogues.statement (dialogue, place, party, printed, says, standing, on_days, sources)
                        select :dialogue, 1000 + row_number() over (order by p.key), p.id, p.key, 'LISTED',
                               'PARTICIPATES', daterange('2020-01-01', '2020-01-02'), '{}'
                          from parties.party p
                         where p.kind = 'COUNTRY'
                           and p.id not in (select s.party from dialogues.statement s where s.dialogue = :dialogue)
                         order by p.key
                         limit :more
                        """)
                .param("dialogue", rehearsal.id())
                .param("more", PARTIES - countries().size())
                .update());
        return countries().stream().map(this::delegation).toList();
    }

    private record Country(UUID party, String key, String name) {}

    private List<Country> countries() {
        return db.sql("""
                        select p.id as party, p.key,
                               (select n.text from parties.name n
                                 where n.party = p.id and n.language = 'en' and n.kind = 'SHORT'
                                   and n.period @> current_date
                                 limit 1) as name
                          from parties.party p
                         where p.kind = 'COUNTRY'
                           and p.id in (select s.party from dialogues.statement s
                                         where s.dialogue = :dialogue and s.standing = 'PARTICIPATES')
                         order by p.key
                        """)
                .param("dialogue", rehearsal().id())
                .query(Country.class)
                .list();
    }

    private Delegation delegation(Country country) {
        var dialogue = rehearsal().id();
        var address = country.key.toLowerCase(java.util.Locale.ROOT) + "@example.org";
        var account = new Account(UUID.randomUUID(), address, Map.of("en", "Focal point, " + country.name), "en");
        var keeper = new Reader(null, "Test", Set.of(new Mandate(Role.SECRETARIAT, dialogue, null)));
        access.as(keeper, () -> {
            accounts.open(account, PASSWORD);
            accounts.give(
                    new HeldMandate(UUID.randomUUID(), Role.FOCAL_POINT, dialogue, country.party, Instant.EPOCH, null),
                    account);
            return account;
        });
        if (!(sessions.signIn(address, PASSWORD, "127.0.0.1") instanceof SignIn.Welcome(var session)))
            throw new AssertionError("No way in for " + address);
        return new Delegation(country.party, country.key, country.name, session);
    }
}
