package org.redthread.results.reporting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.accounts.Accounts;
import org.redthread.accounts.Token;
import org.redthread.dialogues.Dialogue;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.sql.Ids;
import org.redthread.web.Findings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Keys by which programs of parties report. A key does what its issuer may do for one party in one dialogue, and
/// nothing any more from the moment on at which the issuer's mandate ends.
@Service
public class ReportingKeys {

    /// How many a page shows.
    static final int MOST = 200;

    static final int LONGEST_LABEL = 80;
    private static final int A_MINUTE = 60;
    private static final Set<String> DAYS = Set.of("30", "90", "365");

    private final ReportingKeyStore store;
    private final Accounts accounts;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionOperations transaction;

    /// In memory: a restart forgives.
    private final Cache<UUID, Bucket> allowances = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    ReportingKeys(
            ReportingKeyStore store,
            Accounts accounts,
            Access access,
            Ledger ledger,
            Clock clock,
            TransactionOperations transaction) {
        this.store = store;
        this.accounts = accounts;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// What became of a form: a key, which is told this once; or what is wrong with it.
    public sealed interface Issued {
        record Key(ReportingKey key, String secret) implements Issued {}

        record Not(Findings findings) implements Issued {}
    }

    /// Who stands behind a key that was sent.
    public sealed interface Bearer {

        /// @param reader the issuer with the mandates that the key reaches to
        record Known(ReportingKey key, Reader reader) implements Bearer {}

        /// No key, one that is not in force, or one whose issuer may not any more: all the same to whoever asks.
        record Unknown() implements Bearer {}

        record Later(Duration rest) implements Bearer {}
    }

    /// Those that the reader may see, the newest first.
    ///
    /// @throws org.redthread.access.Forbidden to whoever speaks for no party and is not of the secretariat
    public List<ReportingKey> of(Dialogue dialogue) {
        access.require(ReportingAction.KEYS, dialogue.id());
        return store.of(dialogue.id(), MOST);
    }

    public Instant now() {
        return clock.instant();
    }

    /// Whether the reader hands in for some party, and so may give that to a program.
    public boolean mayIssue(Dialogue dialogue) {
        return access.may(ReportingAction.ISSUE, dialogue.id())
                && !submitting(dialogue).isEmpty();
    }

    private Set<UUID> submitting(Dialogue dialogue) {
        return access.reader().speaksFor(dialogue.id()).stream()
                .filter(party -> access.reader().submitsFor(party, dialogue.id()))
                .collect(Collectors.toSet());
    }

    /// @throws org.redthread.access.Forbidden to whoever speaks for no party
    public void requireIssue(Dialogue dialogue) {
        access.require(ReportingAction.ISSUE, dialogue.id());
    }

    /// @param typed `label`, `days` and `scope` (`draft`, or `hand-in`)
    /// @throws org.redthread.access.Forbidden to whoever speaks for no party
    public Issued issue(Dialogue dialogue, Map<String, String> typed) {
        access.require(ReportingAction.ISSUE, dialogue.id());
        var label = typed.getOrDefault("label", "").replace("\0", "").strip();
        var days = typed.getOrDefault("days", "");
        var scope = typed.getOrDefault("scope", "");
        var parties = submitting(dialogue);
        var account = access.reader().account();
        var findings = new Findings()
                .addIf(label.isEmpty(), "label", "reporting.found.label")
                .addIf(label.length() > LONGEST_LABEL, "label", "reporting.found.label.long", LONGEST_LABEL)
                .addIf(!DAYS.contains(days), "days", "reporting.found.days")
                .addIf(!scope.matches("draft|hand-in"), "scope", "reporting.found.scope")
                .addIf(parties.isEmpty() || account == null, "", "reporting.found.drafter");
        if (!findings.isEmpty() || account == null) return new Issued.Not(findings);
        var now = clock.instant();
        var key = new ReportingKey(
                Ids.at(now),
                dialogue.id(),
                parties.iterator().next(),
                account,
                access.reader().label(),
                label,
                scope.equals("hand-in"),
                now,
                now.plus(Duration.ofDays(Long.parseLong(days))),
                null,
                null);
        var secret = Token.random();
        store.add(key, Token.hash(secret));
        tell(key, "reporting.issued");
        return new Issued.Key(key, secret);
    }

    /// From now on it opens nothing.
    ///
    /// @throws org.redthread.access.Forbidden to whoever speaks for no party and is not of the secretariat
    public void revoke(Dialogue dialogue, UUID id) {
        access.require(ReportingAction.KEYS, dialogue.id());
        var key = store.of(dialogue.id(), MOST).stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
        if (key.isPresent() && store.revoke(dialogue.id(), id, clock.instant())) tell(key.get(), "reporting.revoked");
    }

    private void tell(ReportingKey key, String act) {
        ledger.record(Deed.in(key.dialogueId(), act)
                .to("reporting-key", key.id(), key.label())
                .seenBy(Set.of(
                        Circle.party(key.partyId(), key.dialogueId()),
                        Circle.role(Role.SECRETARIAT, key.dialogueId()))));
    }

    /// @param secret as it was sent, whatever that is
    public Bearer bearer(String secret) {
        access.may(ReportingAction.SEND);
        var now = clock.instant();
        var found = Objects.requireNonNull(transaction.execute(status -> store.borne(Token.hash(secret), now)));
        if (found.isEmpty()) return new Bearer.Unknown();
        var key = found.get();
        var probe = Objects.requireNonNull(allowances.get(key.id(), id -> allowance()))
                .tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) return new Bearer.Later(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        return accounts.inPerson(key.accountId())
                .map(issuer -> reaching(issuer, key))
                .filter(reader -> reader.submitsFor(key.partyId(), key.dialogueId()))
                .<Bearer>map(reader -> new Bearer.Known(key, reader))
                .orElse(new Bearer.Unknown());
    }

    private static Bucket allowance() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(A_MINUTE).refillGreedy(A_MINUTE, Duration.ofMinutes(1)))
                .build();
    }

    /// The issuer with no other mandate than those for the party of the key.
    private static Reader reaching(Reader issuer, ReportingKey key) {
        var mandates = issuer.mandates().stream()
                .filter(mandate -> mandate.dialogue().equals(key.dialogueId())
                        && key.partyId().equals(mandate.party()))
                .filter(mandate -> mandate.speaks())
                .collect(Collectors.toSet());
        return new Reader(issuer.account(), issuer.label() + ", API", mandates);
    }
}
