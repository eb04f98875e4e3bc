package org.redthread.projects.grants;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.dialogues.Dialogue;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.projects.Typed;
import org.redthread.projects.kept.Kept;
import org.redthread.projects.kept.KeptProjects;
import org.redthread.projects.kept.Stage;
import org.redthread.thread.Knot;
import org.redthread.thread.LinkKind;
import org.redthread.thread.Threads;
import org.redthread.thread.Tie;
import org.redthread.web.Findings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Decisions about applications. An award becomes a project that is kept here, with its applicant and its budget.
@Service
@Transactional
public class Awards {

    private final CallStore calls;
    private final ApplicationStore applications;
    private final KeptProjects projects;
    private final Threads threads;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    Awards(
            CallStore calls,
            ApplicationStore applications,
            KeptProjects projects,
            Threads threads,
            Access access,
            Ledger ledger,
            Clock clock) {
        this.calls = calls;
        this.applications = applications;
        this.projects = projects;
        this.threads = threads;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Decides for good. Whoever decides in the same call at the same time waits, so that the envelope holds.
    ///
    /// @param typed `outcome` (`award` or `refuse`), `amount` of an award, and `reason`
    public void decide(
            Dialogue dialogue, Call seen, GrantApplication shown, Map<String, String> typed, Findings findings) {
        access.require(GrantAction.KEEP, dialogue.id());
        calls.lock(seen.id());
        var call = calls.find(dialogue.id(), seen.slug()).orElseThrow();
        var application = applications.find(call.id(), shown.id()).orElseThrow();
        var form = new Typed(typed, findings);
        var outcome = form.raw("outcome");
        var awarded = outcome.equals("award");
        findings.addIf(!outcome.matches("award|refuse"), "outcome", "grants.found.outcome");
        var reason = form.required("reason", 2000);
        var amount = awarded ? form.amount("amount") : null;
        findings.addIf(application.decision() != null, "", "grants.found.decided");
        findings.addIf(awarded && application.fullSentAt() == null, "outcome", "grants.found.whole");
        findings.addIf(amount != null && amount.compareTo(call.left()) > 0, "amount", "grants.found.envelope");
        var paper = application.newest();
        if (!findings.isEmpty() || paper.isEmpty()) return;
        var project = amount == null ? null : project(dialogue, call, application, paper.get(), amount);
        applications.decide(new Decision(
                application.id(),
                call.id(),
                dialogue.id(),
                application.partyId(),
                application.named(),
                paper.get().title(),
                awarded,
                amount,
                call.currency(),
                reason,
                access.reader().label(),
                clock.instant(),
                project == null ? null : project.slug()));
        ledger.record(Deed.in(dialogue.id(), awarded ? "grants.awarded" : "grants.refused")
                .to(GrantApplication.KIND, application.id(), paper.get().title())
                .seenBy(awarded ? Set.of(Circle.PUBLIC) : GrantApplications.circles(application)));
    }

    private Kept project(Dialogue dialogue, Call call, GrantApplication application, Paper paper, BigDecimal amount) {
        var opened = done(projects.open(
                dialogue,
                Stage.AGREED,
                Map.of("title", paper.title(), "IMPLEMENTING", application.named(), "published", "on")));
        var today = LocalDate.ofInstant(clock.instant(), call.zone()).toString();
        done(projects.pay(
                dialogue,
                opened,
                Map.of(
                        "of", "BUDGET",
                        "amount", amount.toPlainString(),
                        "currency", call.currency(),
                        "value_day", today,
                        "note", call.title())));
        threads.hold(
                "grants/" + application.id() + "/",
                Set.of(Tie.held(
                        LinkKind.PART_OF,
                        new Knot("project", opened.id()),
                        new Knot(Calls.KNOT, call.id()),
                        Set.of(Circle.PUBLIC))));
        return opened;
    }

    private static Kept done(KeptProjects.Outcome outcome) {
        return switch (outcome) {
            case KeptProjects.Outcome.Done(var kept) -> kept;
            case KeptProjects.Outcome.NotDone(var findings) ->
                throw new IllegalStateException("An award became no project: " + findings);
        };
    }
}
