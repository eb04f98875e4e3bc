package org.redthread.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redthread.access.Access;
import org.redthread.access.Role;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.sql.Ids;
import org.redthread.web.Findings;
import org.redthread.web.Language;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// How a mandate goes over to a successor: the holder's ends, the successor's begins, and what the party did stays.
@Service
public class Successions {

    private final EnrolmentStore store;
    private final AccountLetters letters;
    private final Accounts accounts;
    private final Appointments appointments;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionOperations transaction;

    Successions(
            EnrolmentStore store,
            AccountLetters letters,
            Accounts accounts,
            Appointments appointments,
            Access access,
            Ledger ledger,
            Clock clock,
            TransactionOperations transaction) {
        this.store = store;
        this.letters = letters;
        this.accounts = accounts;
        this.appointments = appointments;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// The reader's own mandates that can be handed over: those in force, but for the one by which mandates are given,
    /// so that no dialogue is left without anybody who gives them.
    ///
    /// @throws org.redthread.access.Forbidden to whoever has not signed in
    public List<HeldMandate> own() {
        return accounts.mine().stream()
                .filter(mandate -> mandate.role() != Role.SECRETARIAT && mandate.inForceAt(clock.instant()))
                .toList();
    }

    /// Those of a dialogue that its secretariat can hand over.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public List<Holder> in(UUID dialogue, Language language) {
        var now = clock.instant();
        var reader = access.reader().account();
        return appointments.in(dialogue, language).stream()
                .filter(holder -> !holder.hasEnded(now) && !holder.since().isAfter(now))
                .filter(holder ->
                        holder.role() != Role.SECRETARIAT || !holder.account().equals(reader))
                .toList();
    }

    /// Hands a mandate over to whoever has that address; where it has no account, one is opened under the same name.
    ///
    /// @return empty where it was handed over, else what is wrong field by field
    /// @throws org.redthread.access.Forbidden to whoever has not signed in
    public Optional<Findings> handOver(Place place, UUID mandate, Map<String, String> typed) {
        access.require(AccountsAction.OWN);
        var findings = new Findings();
        var address = Typed.address(typed, findings);
        var language = Language.of(typed.getOrDefault("language", ""));
        findings.addIf(language.isEmpty(), "language", "accounts.request.language.missing");
        if (!findings.isEmpty()) return Optional.of(findings);
        try {
            var done = transaction.execute(_ -> handedOver(place, mandate, address, language.orElse(Language.EN)));
            return Boolean.TRUE.equals(done)
                    ? Optional.empty()
                    : Optional.of(findings.add("mandate", "accounts.successor.not"));
        } catch (DataIntegrityViolationException e) {
            // The database refuses the same mandate twice at one time.
            return Optional.of(findings.add("address", "accounts.appoint.held"));
        }
    }

    private boolean handedOver(Place place, UUID mandate, String address, Language language) {
        var now = clock.instant();
        var token = Token.random();
        var heir = store.handOver(
                new EnrolmentStore.Handing(place.id(), mandate, Ids.at(now), Ids.at(now), address, language.tag()),
                Token.hash(token),
                now,
                Enrolments.LIFE);
        if (heir.isEmpty()) return false;
        var successor = heir.get().successor();
        ledger.record(Deed.in(place.id(), "accounts.handed-over")
                .to("account", successor, heir.get().called()));
        if (heir.get().isInvited()) letters.invite(successor, address, language, place, token);
        else letters.mandated(successor, address, language, place);
        return true;
    }
}
