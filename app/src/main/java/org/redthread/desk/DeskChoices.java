package org.redthread.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redthread.access.Access;
import org.redthread.access.Reader;
import org.redthread.accounts.Accounts;
import org.redthread.accounts.OwnChoice;
import org.redthread.accounts.Token;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.web.Here;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// Whether a holder has the desk as a weekly letter, and as a calendar under a secret address.
@Service
public class DeskChoices implements OwnChoice {

    /// Longer ones are nobody's, and are not looked up.
    private static final int LONGEST_TOKEN = 64;

    private final DeskStore store;
    private final Accounts accounts;
    private final Access access;
    private final Ledger ledger;
    private final TransactionOperations transaction;
    private final Clock clock;

    DeskChoices(
            DeskStore store,
            Accounts accounts,
            Access access,
            Ledger ledger,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.access = access;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<Offered> of(Here here) {
        var chosen = store.chosen(own());
        var letters = new Offered(
                "letters",
                here.say("desk.letters"),
                chosen.letters() ? "tied" : "open",
                here.say(chosen.letters() ? "desk.letters.on" : "desk.letters.off"),
                List.of(new Press(
                        here.say(chosen.letters() ? "desk.letters.stop" : "desk.letters.begin"),
                        "/desk/letters",
                        "wanted",
                        String.valueOf(!chosen.letters()))));
        var made = chosen.subscribedAt();
        var make = new Press(
                here.say(made == null ? "desk.calendar.make" : "desk.calendar.again"), "/desk/calendar", null, "");
        var revoke = new Press(here.say("desk.calendar.revoke"), "/desk/calendar/revoke", null, "");
        var calendar = new Offered(
                "calendar",
                here.say("desk.calendar"),
                made == null ? "open" : "tied",
                made == null ? here.say("desk.calendar.none") : here.say("desk.calendar.made", here.moment(made)),
                made == null ? List.of(make) : List.of(make, revoke));
        return List.of(letters, calendar);
    }

    /// @throws org.redthread.access.Forbidden to whoever has not signed in
    public void require() {
        access.require(DeskAction.CHOOSE);
    }

    /// Has the weekly letter begin or stop.
    ///
    /// @throws org.redthread.access.Forbidden to whoever has not signed in
    @Transactional
    public void letters(boolean wanted) {
        access.require(DeskAction.CHOOSE);
        var changed = wanted ? store.loud(own()) : store.quiet(own(), clock.instant());
        if (changed) tell(wanted ? "desk.letters-begun" : "desk.letters-stopped");
    }

    /// Makes the address of the calendar, and puts an end to the one before. It is told this once, since only its hash
    /// is kept.
    ///
    /// @return the secret part of the address
    /// @throws org.redthread.access.Forbidden to whoever has not signed in
    @Transactional
    public String subscribe() {
        access.require(DeskAction.CHOOSE);
        var token = Token.random();
        store.subscribe(own(), Token.hash(token), clock.instant());
        tell("desk.calendar-made");
        return token;
    }

    /// From then on the address of the calendar opens nothing.
    ///
    /// @throws org.redthread.access.Forbidden to whoever has not signed in
    @Transactional
    public void revoke() {
        access.require(DeskAction.CHOOSE);
        if (store.unsubscribe(own())) tell("desk.calendar-revoked");
    }

    /// The holder whose calendar an address opens, as that one may act now; empty for an address that opens none.
    public Optional<Reader> subscriber(String token) {
        return token.length() > LONGEST_TOKEN
                ? Optional.empty()
                : store.subscriber(Token.hash(token)).flatMap(accounts::inPerson);
    }

    /// Whether a way out that a letter carried is still to be taken; empty for one that no letter carried.
    public Optional<Boolean> stands(String token) {
        return leaving(token).map(leaving -> !leaving.quiet());
    }

    /// Takes the way out for the holder whose letter carried it, signed in or not.
    ///
    /// @return false for a way that no letter carried
    public boolean leave(String token) {
        var holder = leaving(token).flatMap(leaving -> accounts.inPerson(leaving.account()));
        holder.ifPresent(reader -> access.as(reader, () -> {
            transaction.executeWithoutResult(left -> letters(false));
            return reader;
        }));
        return holder.isPresent();
    }

    private Optional<DeskStore.Leaving> leaving(String token) {
        return token.length() > LONGEST_TOKEN ? Optional.empty() : store.leaving(Token.hash(token));
    }

    private UUID own() {
        var account = access.reader().account();
        if (account == null) throw new IllegalStateException("The public has no desk");
        return account;
    }

    private void tell(String act) {
        ledger.record(Deed.anywhere(act).to("account", own(), access.reader().label()));
    }
}
