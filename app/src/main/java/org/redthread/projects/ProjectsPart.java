package org.redthread.projects;

import org.redthread.record.RecordPart;
import org.springframework.stereotype.Component;

/// The projects of the public record.
@Component
class ProjectsPart implements RecordPart {

    private final ProjectStore store;

    ProjectsPart(ProjectStore store) {
        this.store = store;
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
                    return file.dossiers().size();
                },
                file.things(),
                file.claims(),
                file.concerns());
    }
}
