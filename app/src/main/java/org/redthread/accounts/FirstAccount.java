package org.redthread.accounts;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.record.RecordFile;
import org.redthread.sql.Ids;
import org.redthread.start.StartRefused;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Opens the account of the secretariat of both dialogues, so that an empty house has somebody who may open others.
///
/// It needs `REDTHREAD_FIRST_ADDRESS` and `REDTHREAD_FIRST_PASSWORD` in the environment of one start; where the address
/// has an account already, nothing happens, and its password stays.
@Component
@ConditionalOnProperty("redthread.first.address")
class FirstAccount implements SmartInitializingSingleton {

    private static final int SHORTEST_PASSWORD = 12;

    private static final Set<UUID> DIALOGUES = Stream.of("budapest-process", "prague-process")
            .map(slug -> RecordFile.id("dialogue", slug))
            .collect(toUnmodifiableSet());

    private final AccountStore store;
    private final Accounts accounts;
    private final Access access;
    private final Clock clock;
    private final String address;
    private final @Nullable String password;

    FirstAccount(
            AccountStore store,
            Accounts accounts,
            Access access,
            Clock clock,
            @Value("${redthread.first.address}") String address,
            @Value("${redthread.first.password:#{null}}") @Nullable String password) {
        this.store = store;
        this.accounts = accounts;
        this.access = access;
        this.clock = clock;
        this.address = address.strip().toLowerCase(Locale.ROOT);
        this.password = password;
    }

    /// @throws StartRefused where the address or the password cannot be taken
    @Override
    public void afterSingletonsInstantiated() {
        if (!Sessions.ADDRESS.matcher(address).matches())
            throw new StartRefused("REDTHREAD_FIRST_ADDRESS is no mail address: write it as office@example.org.");
        if (password == null || password.length() < SHORTEST_PASSWORD)
            throw new StartRefused("REDTHREAD_FIRST_PASSWORD is missing or short: give it at least %d characters."
                    .formatted(SHORTEST_PASSWORD));
        if (store.secretOf(address).isEmpty()) open(password);
    }

    private void open(String secret) {
        var mandates = DIALOGUES.stream()
                .map(dialogue -> new Mandate(Role.SECRETARIAT, dialogue, null))
                .collect(toUnmodifiableSet());
        var now = clock.instant();
        var account = new Account(Ids.at(now), address, Map.of("en", "Secretariat", "ru", "Секретариат"), "en");
        access.as(new Reader(null, "Red Thread", mandates), () -> {
            accounts.open(account, secret);
            for (var dialogue : DIALOGUES)
                accounts.give(new HeldMandate(Ids.at(now), Role.SECRETARIAT, dialogue, null, now, null), account);
            return account;
        });
    }
}
