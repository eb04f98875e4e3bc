package org.redthread.plans;

import java.util.List;
import org.redthread.record.RecordPart;
import org.redthread.thread.Threads;
import org.springframework.stereotype.Component;

/// The plans of the public record.
@Component
class PlansPart implements RecordPart {

    private final PlanStore store;
    private final Threads threads;

    PlansPart(PlanStore store, Threads threads) {
        this.store = store;
        this.threads = threads;
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public Load read() {
        var file = PlansFile.open();
        return Load.of(
                () -> {
                    store.replaceRecorded(file.dossiers());
                    threads.record("plans/", PlanTies.of(file.dossiers()));
                    return file.dossiers().size();
                },
                file.things(),
                List.of(),
                file.concerns());
    }
}
