package org.redthread.projects.kept;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.dialogues.Furnishing;
import org.redthread.record.RecordFile;
import org.redthread.thread.Knot;
import org.redthread.thread.LinkKind;
import org.redthread.thread.Threads;
import org.redthread.thread.Tie;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Furnishes the Rehearsal with one published project in sample wording, through the door that people use.
@Component
@ConditionalOnBooleanProperty("redthread.demo")
class RehearsalProjects extends Furnishing {

    private static final int AFTER_THE_OFFERS = 16;

    private final KeptProjects projects;
    private final Threads threads;
    private final TransactionOperations transaction;

    RehearsalProjects(
            KeptProjects projects,
            Threads threads,
            Dialogues dialogues,
            Access access,
            TransactionOperations transaction) {
        super(AFTER_THE_OFFERS, dialogues, access);
        this.projects = projects;
        this.threads = threads;
        this.transaction = transaction;
    }

    @Override
    protected void furnish(Dialogue rehearsal) {
        transaction.executeWithoutResult(status -> {
            if (projects.find(rehearsal.id(), "reintegration-project-sample").isEmpty()) open(rehearsal);
        });
    }

    private void open(Dialogue rehearsal) {
        var project = done(projects.open(
                rehearsal,
                Map.of(
                        "title", "Reintegration project (sample)",
                        "title_ru", "Проект по реинтеграции (образец)",
                        "summary", "Shows what a project looks like here; every word and figure of it is a sample.",
                        "FUNDING", "Poland",
                        "IMPLEMENTING", "ICMPD",
                        "countries", "Pakistan 60\nIraq 40",
                        "sectors", "15190",
                        "published", "on")));
        tie(project);
        for (var amount : List.of("30000", "12000.50"))
            done(projects.pay(
                    rehearsal,
                    project,
                    Map.of(
                            "of", "COMMITMENT",
                            "amount", amount,
                            "currency", "EUR",
                            "value_day", "2026-01-15",
                            "note", "sample")));
    }

    /// To an activity of the sample plan, so that its annex shows what a project serves.
    private void tie(Kept project) {
        var served = RecordFile.id("undertaking", "rehearsal/Round table on reintegration (sample)");
        threads.hold(
                "rehearsal-projects/" + project.id() + "/",
                List.of(Tie.held(
                        LinkKind.CONTRIBUTES_TO,
                        new Knot(KeptTies.PROJECT, project.id()),
                        new Knot("undertaking", served),
                        Set.of(Circle.PUBLIC))));
    }

    private static Kept done(KeptProjects.Outcome outcome) {
        if (outcome instanceof KeptProjects.Outcome.Done(var kept)) return kept;
        throw new IllegalStateException("The Rehearsal's own project was refused: " + outcome);
    }
}
