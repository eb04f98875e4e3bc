package org.redthread.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.ledger.Ledger;
import org.redthread.sql.Ids;
import org.redthread.web.Findings;
import org.redthread.web.Language;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// How the secretariat of a dialogue gives mandates and ends them.
@Service
public class Appointments {

    public static final int SHORTEST_PASSWORD = 12;

    private final AccountStore store;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionOperations transaction;

    Appointments(
            AccountStore store,
            Accounts accounts,
            Passwords passwords,
            Access access,
            Ledger ledger,
            Clock clock,
            TransactionOperations transaction) {
        this.store = store;
        this.accounts = accounts;
        this.passwords = passwords;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// All mandates ever given in the dialogue: those without an end first, then by their end, the latest first.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    @Transactional(readOnly = true)
    public List<Holder> in(UUID dialogue, Language language) {
        access.require(AccountsAction.KEEP, dialogue);
        return store.holders(dialogue, language.tag());
    }

    /// Gives a mandate, to the account of that address if there is one, else to a new one with that name and password.
    ///
    /// @param typed the fields of the form; the password is read here and kept nowhere
    /// @return empty where it was given, else what is wrong field by field
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Optional<Findings> appoint(UUID dialogue, Map<String, String> typed) {
        access.require(AccountsAction.KEEP, dialogue);
        var findings = new Findings();
        var appointment = Appointment.read(typed, findings);
        if (appointment.isEmpty()) return Optional.of(findings);
        var wanted = appointment.get();
        var known = store.secretOf(wanted.address()).map(AccountStore.Secret::account);
        var password = typed.getOrDefault("password", "");
        if (known.isEmpty()) {
            findings.addIf(wanted.name().isEmpty(), "name", "accounts.appoint.name.missing");
            findings.addIf(
                    password.length() < SHORTEST_PASSWORD, "password", "accounts.appoint.password", SHORTEST_PASSWORD);
            if (!findings.isEmpty()) return Optional.of(findings);
        }
        // Hashing takes its time; no connection to the database is held meanwhile.
        var secret = known.isPresent() ? null : passwords.hash(password);
        try {
            transaction.executeWithoutResult(given -> give(dialogue, wanted, known.orElse(null), secret, Language.EN));
            return Optional.empty();
        } catch (DataIntegrityViolationException e) {
            // The database refuses the same mandate twice at one time.
            return Optional.of(findings.add("role", "accounts.appoint.held"));
        }
    }

    /// In the transaction of what led to it.
    ///
    /// @param known the account of that address; null where one is to be opened
    /// @param secret of a new account; null where its holder is invited to set one
    /// @param language in which the holder of a new account is written to
    Account give(UUID dialogue, Appointment wanted, @Nullable UUID known, @Nullable String secret, Language language) {
        var now = clock.instant();
        var account = known == null ? opened(wanted, secret, language) : known(known, wanted.address());
        accounts.give(
                new HeldMandate(
                        Ids.at(now),
                        wanted.role(),
                        dialogue,
                        wanted.party(),
                        wanted.since(),
                        wanted.until(),
                        wanted.draftsOnly()),
                account);
        return account;
    }

    private Account opened(Appointment wanted, @Nullable String secret, Language language) {
        var now = clock.instant();
        var russian = wanted.russian().isEmpty() ? wanted.name() : wanted.russian();
        var account =
                new Account(Ids.at(now), wanted.address(), Map.of("en", wanted.name(), "ru", russian), language.tag());
        store.open(account, secret, null, now);
        ledger.record(Accounts.told("accounts.opened", account.id(), wanted.name(), access.reader()));
        return account;
    }

    /// By the name under which it signs in; its other details are nobody's business here.
    private Account known(UUID id, String address) {
        var name = store.reader(id, clock.instant()).map(reader -> reader.label());
        return new Account(id, address, Map.of("en", name.orElse(address)), "en");
    }

    /// Ends a mandate now. One's own cannot be ended: a dialogue would be left without anybody who gives mandates.
    ///
    /// @return empty where it was ended, else what is wrong
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Optional<Findings> dismiss(UUID dialogue, UUID mandate) {
        access.require(AccountsAction.KEEP, dialogue);
        var isOwn = accounts.mine().stream().anyMatch(own -> own.id().equals(mandate));
        if (isOwn) return Optional.of(new Findings().add("", "accounts.dismiss.own"));
        return accounts.end(dialogue, mandate)
                ? Optional.empty()
                : Optional.of(new Findings().add("", "accounts.dismiss.ended"));
    }
}
