package org.redthread.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redthread.access.Access;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.mail.Outbox;
import org.redthread.sql.Ids;
import org.redthread.web.Findings;
import org.redthread.web.Language;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// Requests for access to one dialogue: asked by anybody, proven by a letter, settled by that dialogue's secretariat.
@Service
public class Requests {

    /// How many a page shows.
    public static final int PAGE = 100;

    private static final Duration LIFE = Duration.ofDays(2);
    private static final int LONGEST_REASON = 1000;

    private final RequestStore store;
    private final AccountStore accounts;
    private final Appointments appointments;
    private final Enrolments enrolments;
    private final AccountLetters letters;
    private final Outbox outbox;
    private final Attempts attempts;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionOperations transaction;

    Requests(
            RequestStore store,
            AccountStore accounts,
            Appointments appointments,
            Enrolments enrolments,
            AccountLetters letters,
            Outbox outbox,
            Attempts attempts,
            Access access,
            Ledger ledger,
            Clock clock,
            TransactionOperations transaction) {
        this.store = store;
        this.accounts = accounts;
        this.appointments = appointments;
        this.enrolments = enrolments;
        this.letters = letters;
        this.outbox = outbox;
        this.attempts = attempts;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Whether letters leave this house; without that nobody can prove an address.
    public boolean isAnswered() {
        return outbox.leaves();
    }

    /// Takes a request and writes to its address. Nothing is looked up, so that a known address gets the same answer
    /// for the same work as one that nobody has.
    ///
    /// @param from the network address that it comes from
    /// @return empty where it was taken, else what is wrong; under the empty field, that too many came
    public Optional<Findings> ask(Place place, Map<String, String> typed, String from) {
        access.may(AccountsAction.ASK, place.id());
        var findings = new Findings();
        var petition = Petition.read(typed, findings);
        if (petition.isEmpty()) return Optional.of(findings);
        var wanted = petition.get();
        if (attempts.asked(wanted.address(), from).isPresent())
            return Optional.of(findings.add("", "accounts.request.later"));
        var token = Token.random();
        var now = clock.instant();
        transaction.executeWithoutResult(asked -> {
            store.forget(now);
            store.add(place.id(), Ids.at(now), wanted, Token.hash(token), now, LIFE);
            letters.verify(wanted.address(), wanted.language(), place, token);
        });
        return Optional.empty();
    }

    /// Whether the link from a letter still opens something.
    @Transactional(readOnly = true)
    public boolean isOpen(UUID dialogue, String token) {
        access.may(AccountsAction.ASK, dialogue);
        return store.isOpen(Token.hash(token), dialogue, clock.instant());
    }

    /// Proves the address. From now on the secretariat sees the request.
    ///
    /// @return false where the link has ended, was used, or is none of this dialogue's
    @Transactional
    public boolean verify(UUID dialogue, String token) {
        access.may(AccountsAction.ASK, dialogue);
        var verified = store.verify(Token.hash(token), dialogue, clock.instant());
        if (verified) ledger.record(Deed.in(dialogue, "accounts.asked"));
        return verified;
    }

    /// Those that wait first, then those that were settled; the newest first, and one more than a page where there are
    /// more.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    @Transactional(readOnly = true)
    public List<AccessRequest> in(UUID dialogue) {
        access.require(AccountsAction.KEEP, dialogue);
        return store.in(dialogue, null, PAGE + 1);
    }

    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    @Transactional(readOnly = true)
    public Optional<AccessRequest> one(UUID dialogue, UUID id) {
        access.require(AccountsAction.KEEP, dialogue);
        return store.one(dialogue, id);
    }

    /// Opens an account where the address has none, gives it the mandate, and invites its holder. What the asker typed
    /// decides nothing: role, party, and period are what the secretariat says here.
    ///
    /// @return empty where it was done, else what is wrong field by field
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Optional<Findings> approve(Place place, AccessRequest request, Map<String, String> typed) {
        access.require(AccountsAction.KEEP, place.id());
        var findings = new Findings();
        var complete = new HashMap<>(typed);
        complete.put("address", request.address());
        var appointment = Appointment.read(complete, findings);
        var known = accounts.secretOf(request.address());
        findings.addIf(
                known.isEmpty() && typed.getOrDefault("name", "").isBlank(), "name", "accounts.appoint.name.missing");
        if (appointment.isEmpty() || !findings.isEmpty()) return Optional.of(findings);
        try {
            var isSettled = transaction.execute(approving -> approved(place, request, appointment.get(), known));
            return Boolean.TRUE.equals(isSettled)
                    ? Optional.empty()
                    : Optional.of(findings.add("", "accounts.request.settled"));
        } catch (DataIntegrityViolationException e) {
            // The database refuses the same mandate twice at one time.
            return Optional.of(findings.add("role", "accounts.appoint.held"));
        }
    }

    private boolean approved(
            Place place, AccessRequest request, Appointment wanted, Optional<AccountStore.Secret> known) {
        if (!store.settle(place.id(), request.id(), AccessRequest.State.APPROVED, null, clock.instant())) return false;
        var language = language(request);
        var account = appointments.give(
                place.id(), wanted, known.map(AccountStore.Secret::account).orElse(null), null, language);
        ledger.record(Deed.in(place.id(), "accounts.approved").to("account", account.id(), account.label()));
        var signsIn = known.map(AccountStore.Secret::secret).isPresent();
        if (signsIn) letters.mandated(account.id(), request.address(), language, place);
        else enrolments.send(account.id(), request.address(), language, place);
        return true;
    }

    /// @param reason which the asker reads
    /// @return empty where it was declined, else what is wrong
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Optional<Findings> decline(Place place, AccessRequest request, Map<String, String> typed) {
        access.require(AccountsAction.KEEP, place.id());
        var findings = new Findings();
        var reason = Typed.text(typed, "reason");
        Typed.bound(findings, "reason", reason, LONGEST_REASON);
        if (!findings.isEmpty()) return Optional.of(findings);
        var isSettled = transaction.execute(declining -> declined(place, request, reason));
        return Boolean.TRUE.equals(isSettled)
                ? Optional.empty()
                : Optional.of(findings.add("", "accounts.request.settled"));
    }

    private boolean declined(Place place, AccessRequest request, String reason) {
        if (!store.settle(place.id(), request.id(), AccessRequest.State.DECLINED, reason, clock.instant()))
            return false;
        ledger.record(Deed.in(place.id(), "accounts.declined"));
        letters.declined(request.address(), language(request), place, reason);
        return true;
    }

    private static Language language(AccessRequest request) {
        return Language.of(request.language()).orElse(Language.EN);
    }
}
