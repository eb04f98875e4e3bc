package org.redthread.accounts;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.web.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Accounts and their mandates: who may act for whom, where, and when.
@Service
@Transactional
public class Accounts {

    private final AccountStore store;
    private final Passwords passwords;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    Accounts(AccountStore store, Passwords passwords, Access access, Ledger ledger, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Opens an account that signs in by password; it can do nothing until a mandate is given to it.
    ///
    /// @throws org.redthread.access.Forbidden to all but a secretariat
    public void open(Account account, String password) {
        access.require(AccountsAction.KEEP);
        store.open(account, passwords.hash(password), null, clock.instant());
        ledger.record(told("accounts.opened", account.id(), account.label(), access.reader()));
    }

    /// Gives an account a mandate. The same one twice at one time is refused by the database.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the mandate's dialogue
    public void give(HeldMandate mandate, Account account) {
        access.require(AccountsAction.KEEP, mandate.dialogue());
        store.give(mandate, account.id());
        ledger.record(Deed.in(mandate.dialogue(), "accounts.mandated")
                .to("account", account.id(), account.label())
                .with("role", mandate.role().name()));
    }

    /// Ends a mandate now; from the next request on it gives nothing.
    ///
    /// @return false where it had ended or had not begun
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public boolean end(UUID dialogue, UUID mandate) {
        access.require(AccountsAction.KEEP, dialogue);
        var ended = store.end(dialogue, mandate, clock.instant()) > 0;
        if (ended) ledger.record(Deed.in(dialogue, "accounts.mandate-ended").with("mandate", mandate.toString()));
        return ended;
    }

    /// Everybody who acts for one of the parties in the dialogue now, to be written to.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    @Transactional(readOnly = true)
    public List<Correspondent> correspondents(UUID dialogue, Collection<UUID> parties) {
        access.require(AccountsAction.KEEP, dialogue);
        return store.correspondents(dialogue, parties, clock.instant());
    }

    /// Everybody who holds one of the roles in the dialogue now, to be written to.
    ///
    /// @param party for whom; null for whomever
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    @Transactional(readOnly = true)
    public List<Addressee> addressees(UUID dialogue, Set<Role> roles, @Nullable UUID party) {
        access.require(AccountsAction.KEEP, dialogue);
        return store.addressees(dialogue, roles, party, clock.instant());
    }

    /// Everybody who holds a mandate in one of the dialogues now, to be written to.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat of each of the dialogues
    @Transactional(readOnly = true)
    public List<Recipient> recipients(Collection<UUID> dialogues) {
        dialogues.forEach(dialogue -> access.require(AccountsAction.KEEP, dialogue));
        return store.recipients(dialogues, clock.instant());
    }

    /// An account as it may act now, for what is made for its holder who is not there: a letter, a calendar. Whoever
    /// asks has to have made sure that it goes to the holder alone.
    ///
    /// @return empty where there is no such account, or it was closed
    @Transactional(readOnly = true)
    public Optional<Reader> inPerson(UUID account) {
        return store.reader(account, clock.instant());
    }

    /// The reader's own mandates, past and coming ones among them, newest first.
    ///
    /// @throws org.redthread.access.Forbidden to whoever has not signed in
    @Transactional(readOnly = true)
    public List<HeldMandate> mine() {
        access.require(AccountsAction.OWN);
        var account = access.reader().account();
        return account == null ? List.of() : store.mandatesOf(account);
    }

    /// Mandates in force that end before a moment: the reader's own, and all of the dialogues whose secretariat the
    /// reader is; the next first.
    ///
    /// @throws org.redthread.access.Forbidden to whoever has not signed in
    @Transactional(readOnly = true)
    public List<Ending> ending(Instant before, Language language) {
        access.require(AccountsAction.OWN);
        return store.ending(clock.instant(), before, language.tag());
    }

    /// Chooses the clock that the reader is told moments on, beside that of the place where they count.
    ///
    /// @param zone null for none
    /// @throws org.redthread.access.Forbidden to whoever has not signed in
    public void choose(@Nullable ZoneId zone) {
        access.require(AccountsAction.OWN);
        var reader = access.reader();
        var account = reader.account();
        if (account == null) return;
        store.choose(account, zone);
        ledger.record(told("accounts.clock-chosen", account, reader.label(), reader));
    }

    /// A deed on an account, for the account and the secretariats of the dialogues where it holds mandates.
    static Deed told(String act, UUID account, String name, Reader whose) {
        return Deed.anywhere(act).to("account", account, name).seenBy(secretariats(whose));
    }

    private static Set<String> secretariats(Reader reader) {
        return reader.mandates().stream()
                .map(Mandate::dialogue)
                .map(dialogue -> Circle.role(Role.SECRETARIAT, dialogue))
                .collect(toUnmodifiableSet());
    }
}
