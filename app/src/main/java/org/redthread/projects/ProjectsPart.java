package org.redthread.projects;

import java.util.List;
import org.redthread.record.Claim;
import org.redthread.record.RecordPart;
import org.redthread.record.Thing;
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
        return new Load() {
            @Override
            public int run() {
                store.replaceRecorded(file.dossiers());
                return file.dossiers().size();
            }

            @Override
            public List<Thing> things() {
                return file.things();
            }

            @Override
            public List<Claim> claims() {
                return file.claims();
            }

            @Override
            public List<Concern> concerns() {
                return file.concerns();
            }
        };
    }
}
