package org.redthread.projects.grants;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.projects.Typed;
import org.redthread.web.Findings;
import org.redthread.web.NoSuchPage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reports after an award: set by the secretariat, written by the implementer, judged, and the grant closed.
///
/// Whoever changes anything holds the grant and reads it again, so that of two at once the second is told.
@Service
@Transactional
public class GrantReports {

    /// How many lines of spending a form has.
    public static final int LINES = 8;

    private final GrantStore store;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    GrantReports(GrantStore store, Access access, Ledger ledger, Clock clock) {
        this.store = store;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @throws NoSuchPage where nothing was awarded
    @Transactional(readOnly = true)
    public Grant get(Call call, UUID application) {
        return store.find(call.id(), application).orElseThrow(() -> new NoSuchPage("page"));
    }

    /// Whether anything was awarded that can be reported on.
    @Transactional(readOnly = true)
    public boolean awarded(Call call, UUID application) {
        return store.find(call.id(), application).isPresent();
    }

    public boolean isOwn(Grant grant) {
        return access.reader().speaksFor(grant.dialogueId()).contains(grant.partyId());
    }

    private Grant held(Call call, UUID application) {
        store.hold(application);
        return get(call, application);
    }

    /// @param typed `of`, `until` and `due_on`
    public void set(Call call, UUID application, Map<String, String> typed, Findings findings) {
        access.require(GrantAction.KEEP, call.dialogueId());
        var grant = held(call, application);
        var form = new Typed(typed, findings);
        var of = form.raw("of");
        findings.addIf(!of.matches("INTERIM|FINAL"), "of", "grants.found.report.of");
        findings.addIf(
                of.equals("FINAL") && grant.dues().stream().anyMatch(due -> due.of() == Grant.Of.FINAL),
                "of",
                "grants.found.report.final");
        form.required("until", 10);
        form.required("due_on", 10);
        var until = form.day("until");
        var dueOn = form.day("due_on");
        form.order("due_on", until, dueOn);
        closed(grant, findings);
        if (!findings.isEmpty() || until == null || dueOn == null) return;
        var place =
                1 + grant.dues().stream().mapToInt(Grant.DueReport::place).max().orElse(0);
        store.set(application, new Grant.DueReport(place, Grant.Of.valueOf(of), until, dueOn, null, List.of()));
        record(grant, "grants.report-due");
    }

    /// @param typed `place`, `words`, lines of spending, and `act`: `send` hands it in
    public void write(Call call, UUID application, Map<String, String> typed, Findings findings) {
        access.require(GrantAction.APPLY, call.dialogueId());
        var grant = held(call, application);
        if (!isOwn(grant)) throw new NoSuchPage("page");
        var form = new Typed(typed, findings);
        var due = due(grant, form);
        closed(grant, findings);
        findings.addIf(!due.writes(), "", "grants.found.sent");
        var words = form.required("words", 50_000);
        var spending = spending(form);
        findings.addIf(
                grant.spentBeside(due.place()).add(Grant.sum(spending)).compareTo(grant.amount()) > 0,
                "",
                "grants.found.report.spent");
        if (!findings.isEmpty()) return;
        store.write(application, due.place(), words, spending);
        if (!"send".equals(typed.get("act"))) return;
        if (!access.reader().submitsFor(grant.partyId(), grant.dialogueId())) {
            findings.add("", "grants.found.drafter");
            return;
        }
        store.send(application, due.place(), clock.instant());
        record(grant, "grants.report-handed-in");
    }

    /// A line with one half alone is wrong at the other half; an empty one is passed over.
    private static List<Grant.Spending> spending(Typed form) {
        var spending = new ArrayList<Grant.Spending>();
        for (int line = 1; line <= LINES; line++) {
            if (form.raw("line-" + line).isEmpty() && form.raw("amount-" + line).isEmpty()) continue;
            var label = form.required("line-" + line, 200);
            spending.add(new Grant.Spending(line, label, form.amount("amount-" + line)));
        }
        return spending;
    }

    /// @param typed `place`, `outcome` (`accept` or `return`), `reason`, and `published` of one that is accepted
    public void judge(Call call, UUID application, Map<String, String> typed, Findings findings) {
        access.require(GrantAction.KEEP, call.dialogueId());
        var grant = held(call, application);
        var form = new Typed(typed, findings);
        var due = due(grant, form);
        if (!due.is(Grant.State.SENT)) {
            findings.add("", "grants.found.report.judged");
            return;
        }
        var outcome = form.raw("outcome");
        findings.addIf(!outcome.matches("accept|return"), "outcome", "grants.found.outcome");
        var reason = form.required("reason", 2000);
        if (!findings.isEmpty()) return;
        var accepted = outcome.equals("accept");
        var published = accepted && !form.raw("published").isEmpty();
        store.judge(
                application,
                due.place(),
                new Grant.Judgement(
                        clock.instant(), accepted, reason, access.reader().label()),
                published);
        record(grant, accepted ? "grants.report-accepted" : "grants.report-returned");
    }

    /// For good, after the final report was accepted; what was not spent is told to everybody.
    public void close(Call call, UUID application, Findings findings) {
        access.require(GrantAction.KEEP, call.dialogueId());
        var grant = held(call, application);
        closed(grant, findings);
        findings.addIf(!grant.finished(), "", "grants.found.report.unfinished");
        findings.addIf(
                grant.dues().stream().anyMatch(due -> due.is(Grant.State.SENT)), "", "grants.found.report.waiting");
        if (!findings.isEmpty()) return;
        store.close(
                application, new Grant.Closing(grant.spent(), access.reader().label(), clock.instant()));
        ledger.record(Deed.in(grant.dialogueId(), "grants.closed")
                .to(GrantApplication.KIND, grant.applicationId(), grant.title())
                .seenBy(Set.of(Circle.PUBLIC)));
    }

    private static void closed(Grant grant, Findings findings) {
        findings.addIf(grant.closing() != null, "", "grants.found.report.closed");
    }

    private static Grant.DueReport due(Grant grant, Typed form) {
        var place = form.raw("place");
        return grant.dues().stream()
                .filter(due -> String.valueOf(due.place()).equals(place))
                .findFirst()
                .orElseThrow(() -> new NoSuchPage("page"));
    }

    private void record(Grant grant, String act) {
        ledger.record(Deed.in(grant.dialogueId(), act)
                .to(GrantApplication.KIND, grant.applicationId(), grant.title())
                .seenBy(grant.circles()));
    }
}
