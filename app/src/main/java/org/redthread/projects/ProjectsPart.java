package org.redthread.projects;

import org.redthread.record.RecordPart;
import org.redthread.thread.Threads;
import org.springframework.stereotype.Component;

/// The projects of the public record.
@Component
class ProjectsPart implements RecordPart {

    private final ProjectStore store;
    private final Threads threads;

    ProjectsPart(ProjectStore store, Threads threads) {
        this.store = store;
        this.threads = threads;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String name() {
        return "projects";
    }

    @Override
    public Load read() {
        var file = ProjectsFile.open();
        return Load.of(
                () -> {
                    store.replaceRecorded(file.dossiers());
                    threads.record("projects/", ProjectTies.of(file.dossiers()));
                    return file.dossiers().size();
                },
                file.things(),
                file.claims(),
                file.concerns());
    }
}
