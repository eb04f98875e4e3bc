package org.redthread.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.redthread.access.Access;
import org.redthread.web.Findings;
import org.redthread.web.Language;
import org.springframework.stereotype.Service;

/// How somebody whose account was opened sets its first password: by a link in a letter, once, within a week.
@Service
public class Enrolments {

    static final Duration LIFE = Duration.ofDays(7);

    private final EnrolmentStore store;
    private final AccountStore accounts;
    private final AccountLetters letters;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Access access;
    private final Clock clock;

    Enrolments(
            EnrolmentStore store,
            AccountStore accounts,
            AccountLetters letters,
            Passwords passwords,
            Sessions sessions,
            Access access,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.letters = letters;
        this.passwords = passwords;
        this.sessions = sessions;
        this.access = access;
        this.clock = clock;
    }

    /// In the transaction that opened the account.
    void send(UUID account, String address, Language language, Place place) {
        var token = Token.random();
        store.add(Token.hash(token), account, place.id(), clock.instant(), LIFE);
        letters.invite(account, address, language, place, token);
    }

    /// The address that was invited; empty where the link has ended, was used, or never was one.
    public Optional<String> invited(String token) {
        access.may(AccountsAction.ASK);
        return store.invited(Token.hash(token), clock.instant());
    }

    /// Sets the first password and begins a session.
    ///
    /// @param findings where the password cannot be taken, or the link opens nothing
    /// @return the token of the session; empty where nothing was done
    public Optional<String> accept(String token, String password, String again, Findings findings) {
        var address = invited(token);
        if (address.isEmpty()) return dead(findings);
        FirstPassword.judge(password, again, address.get(), findings);
        if (!findings.isEmpty()) return Optional.empty();
        // Hashing takes its time; no connection to the database is held meanwhile.
        var secret = passwords.hash(password);
        var accepted = store.accept(Token.hash(token), secret, clock.instant());
        var reader = accepted.flatMap(account -> accounts.reader(account, clock.instant()));
        return reader.isEmpty() ? dead(findings) : Optional.of(sessions.begin(reader.get(), "accounts.password-set"));
    }

    private static Optional<String> dead(Findings findings) {
        findings.add("", "accounts.invitation.dead");
        return Optional.empty();
    }
}
