package org.redthread.projects.grants;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redthread.access.Access;
import org.redthread.access.Reader;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.projects.Typed;
import org.redthread.web.Findings;
import org.redthread.web.NoSuchPage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What readers do: each declares whether there is a conflict of interest before opening an application, and then
/// gives points by every criterion at once, which stay as they were given.
@Service
@Transactional
public class Scoring {

    private final ScoreStore store;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    Scoring(ScoreStore store, Access access, Ledger ledger, Clock clock) {
        this.store = store;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// What lies before the reader; nothing before anybody who was not appointed.
    @Transactional(readOnly = true)
    public List<ToRead> toRead(Call call) {
        return access.reader().signedIn() ? store.toRead(call.id()) : List.of();
    }

    /// Declares `conflict` or none. Whoever speaks for the applicant has one, whatever is declared.
    ///
    /// @throws NoSuchPage for all but appointed readers
    public void declare(Call call, UUID application, Map<String, String> typed, Findings findings) {
        access.may(GrantAction.READ, call.dialogueId());
        var form = new Typed(typed, findings);
        var reader = access.reader();
        var each = store.toRead(call.id()).stream()
                .filter(one -> one.id().equals(application))
                .findFirst()
                .orElseThrow(() -> new NoSuchPage("page"));
        var said = form.raw("conflict");
        findings.addIf(!said.matches("yes|no"), "", "grants.found.declare");
        var own = reader.speaksFor(call.dialogueId()).contains(each.partyId());
        findings.addIf(own && said.equals("no"), "", "grants.found.own");
        findings.addIf(Boolean.TRUE.equals(each.conflict()) && said.equals("no"), "", "grants.found.stays");
        var words = form.text("words", 1000);
        findings.addIf(said.equals("yes") && words == null, "", "grants.found.conflict.words");
        if (!findings.isEmpty()) return;
        store.declare(
                application,
                new GrantApplication.Declaration(account(reader), said.equals("yes"), words, clock.instant()));
        ledger.record(Deed.in(call.dialogueId(), "grants.declared")
                .to(GrantApplication.KIND, application, each.named())
                .with("conflict", said));
    }

    /// @param application that the reader has opened, having declared no conflict
    /// @throws NoSuchPage for all but its readers
    public void score(Call call, GrantApplication application, Map<String, String> typed, Findings findings) {
        access.may(GrantAction.READ, call.dialogueId());
        if (!reads(call, application)) throw new NoSuchPage("page");
        var form = new Typed(typed, findings);
        var reader = access.reader();
        var now = clock.instant();
        var scores = call.criteria().stream()
                .map(criterion -> {
                    var points = form.raw("points-" + criterion.place());
                    var given = points.matches("[0-9]|10");
                    findings.addIf(!given, "points-" + criterion.place(), "grants.found.points");
                    return new GrantApplication.Score(
                            account(reader),
                            reader.label(),
                            criterion.place(),
                            given ? Integer.parseInt(points) : 0,
                            form.required("remark-" + criterion.place(), 2000),
                            now);
                })
                .toList();
        findings.addIf(application.scoredBy(reader.account()), "", "grants.found.scored");
        findings.addIf(application.decision() != null, "", "grants.found.decided");
        if (!findings.isEmpty()) return;
        store.score(application.id(), scores);
        ledger.record(Deed.in(call.dialogueId(), "grants.scored")
                .to(GrantApplication.KIND, application.id(), application.named()));
    }

    /// Whether the reader has declared to have no conflict with it.
    public boolean reads(Call call, GrantApplication application) {
        return toRead(call).stream()
                .anyMatch(each -> each.id().equals(application.id()) && Boolean.FALSE.equals(each.conflict()));
    }

    private static UUID account(Reader reader) {
        var account = reader.account();
        if (account == null) throw new NoSuchPage("page");
        return account;
    }
}
