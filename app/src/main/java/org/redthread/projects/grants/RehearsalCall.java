package org.redthread.projects.grants;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.dialogues.Furnishing;
import org.redthread.record.RecordFile;
import org.redthread.web.Findings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Furnishes the Rehearsal with one open call and one concept note that the sample organisation handed in, all of it in
/// sample wording, through the doors that people use.
@Component
@ConditionalOnBooleanProperty("redthread.demo")
class RehearsalCall extends Furnishing {

    private static final int AFTER_THE_PROJECTS = 17;

    private final Calls calls;
    private final GrantApplications applications;
    private final Access access;
    private final Clock clock;
    private final TransactionOperations transaction;

    RehearsalCall(
            Calls calls,
            GrantApplications applications,
            Dialogues dialogues,
            Access access,
            Clock clock,
            TransactionOperations transaction) {
        super(AFTER_THE_PROJECTS, dialogues, access);
        this.calls = calls;
        this.applications = applications;
        this.access = access;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    protected void furnish(Dialogue rehearsal) {
        transaction.executeWithoutResult(status -> {
            if (calls.of(rehearsal).isEmpty()) open(rehearsal);
        });
        var unido = new Mandate(Role.ORGANISATION, rehearsal.id(), RecordFile.id("party", "UNIDO"));
        access.as(new Reader(null, "Organisation", Set.of(unido)), () -> {
            transaction.executeWithoutResult(status -> apply(rehearsal));
            return rehearsal;
        });
    }

    private void open(Dialogue rehearsal) {
        var year = LocalDate.now(clock).getYear() + 1;
        var findings = new Findings();
        calls.open(
                rehearsal,
                Map.of(
                        "title", "Small grants (sample)",
                        "summary", "Shows how grants are called for; every word and figure of it is a sample.",
                        "envelope", "300000",
                        "currency", "EUR",
                        "zone", "Europe/Istanbul",
                        "notes_close", year + "-10-01T18:00",
                        "applications_close", year + "-12-01T18:00",
                        "criteria", "Relevance (sample) 40\nMethod (sample) 35\nCost (sample) 25",
                        "conditions", "Takes part in the dialogue (sample)\nAsks for at most the envelope (sample)"),
                findings);
        taken(findings);
    }

    private void apply(Dialogue rehearsal) {
        var call = calls.get(rehearsal, "small-grants-sample");
        if (!applications.of(call).isEmpty()) return;
        var findings = new Findings();
        applications.begin(
                rehearsal,
                call,
                RecordFile.id(GrantApplication.KIND, "rehearsal/sample"),
                Map.of(
                        "title", "Work for those who return (sample)",
                        "words", "Shows what a concept note looks like here (sample).",
                        "amount", "120000",
                        "currency", "EUR",
                        "act", "send"),
                findings);
        taken(findings);
    }

    private static void taken(Findings findings) {
        if (!findings.isEmpty()) throw new IllegalStateException("The Rehearsal's own call was refused: " + findings);
    }
}
