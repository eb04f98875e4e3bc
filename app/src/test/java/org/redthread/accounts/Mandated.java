package org.redthread.accounts;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.springframework.boot.test.context.TestComponent;

/// People for whom the demonstration has no entrance.
@TestComponent
public class Mandated {

    private static final String PASSWORD = "a long walk along the river";

    private final Accounts accounts;
    private final Sessions sessions;
    private final Access access;

    Mandated(Accounts accounts, Sessions sessions, Access access) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.access = access;
    }

    /// Somebody new who holds that one mandate, signed in.
    public Cookie enter(Role role, UUID dialogue, @Nullable UUID party) {
        var id = UUID.randomUUID();
        var account = new Account(id, id + "@example.org", Map.of("en", "Test"), "en");
        var mandate = new HeldMandate(UUID.randomUUID(), role, dialogue, party, Instant.EPOCH, null);
        var keeper = new Reader(null, "Test", Set.of(new Mandate(Role.SECRETARIAT, dialogue, null)));
        access.as(keeper, () -> {
            accounts.open(account, PASSWORD);
            accounts.give(mandate, account);
            return account;
        });
        return new Cookie(
                "redthread", ((SignIn.Welcome) sessions.signIn(account.address(), PASSWORD, "192.0.2.8")).token());
    }
}
