package org.redthread.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.redthread.access.Access;
import org.redthread.access.Reader;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Signing in and out, and who stands behind a request.
@Service
public class Sessions {

    /// A working day, after which one signs in again.
    private static final Duration LIFE = Duration.ofHours(12);

    /// What the table of accounts takes; anything else is treated as an address that nobody has.
    static final Pattern ADDRESS = Pattern.compile("[!-?A-~]{1,64}@[a-z0-9.-]{1,189}");

    private static final UUID NOBODY = new UUID(0, 0);

    private final AccountStore store;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionOperations transaction;

    Sessions(
            AccountStore store,
            Passwords passwords,
            Attempts attempts,
            Access access,
            Ledger ledger,
            Clock clock,
            TransactionOperations transaction) {
        this.store = store;
        this.passwords = passwords;
        this.attempts = attempts;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Signs in by password. Known and unknown addresses get the same answer for the same work; no connection to the
    /// database is held while the password is checked.
    ///
    /// @param from the network address that the attempt comes from
    public SignIn signIn(String address, String password, String from) {
        access.may(AccountsAction.SIGN_IN);
        var typed = address.strip().toLowerCase(Locale.ROOT);
        var known = ADDRESS.matcher(typed).matches() ? typed : "nobody@invalid";
        var wait = attempts.tried(known, from);
        if (wait.isPresent()) return new SignIn.Later(wait.get());
        var found = store.secretOf(known);
        var account = found.map(AccountStore.Secret::account).orElse(NOBODY);
        var matches =
                passwords.match(password, found.map(AccountStore.Secret::secret).orElse(null));
        var reader = store.reader(account, clock.instant());
        if (!matches || reader.isEmpty()) {
            transaction.executeWithoutResult(done -> ledger.record(failed(reader)));
            return new SignIn.Refused();
        }
        attempts.forgiven(known, from);
        return new SignIn.Welcome(begin(reader.get(), "accounts.signed-in"));
    }

    private static Deed failed(Optional<Reader> reader) {
        return reader.map(whose -> Accounts.told("accounts.sign-in-failed", account(whose), whose.label(), whose))
                .orElse(Deed.anywhere("accounts.sign-in-failed"));
    }

    /// @return the token of a new session on behalf of the reader
    String begin(Reader reader, String act) {
        var token = Token.random();
        return access.as(reader, () -> {
            transaction.executeWithoutResult(begun -> {
                store.begin(Token.hash(token), account(reader), clock.instant(), LIFE);
                ledger.record(Accounts.told(act, account(reader), reader.label(), reader));
            });
            return token;
        });
    }

    /// Who stands behind the token, with the mandates in force now; empty where the session has ended.
    ///
    /// @param language in which the reader is named
    public Optional<Reader> readerOf(String token, String language) {
        return store.readerOf(Token.hash(token), clock.instant(), language);
    }

    /// Ends the session of the current reader.
    ///
    /// @throws org.redthread.access.Forbidden to whoever has not signed in
    public void end(String token) {
        access.require(AccountsAction.OWN);
        var reader = access.reader();
        transaction.executeWithoutResult(ended -> {
            store.end(Token.hash(token), clock.instant());
            ledger.record(Accounts.told("accounts.signed-out", account(reader), reader.label(), reader));
        });
    }

    private static UUID account(Reader reader) {
        var account = reader.account();
        if (account == null) throw new IllegalArgumentException("The public has no account");
        return account;
    }
}
