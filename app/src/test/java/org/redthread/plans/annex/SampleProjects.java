package org.redthread.plans.annex;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.plans.KnowsProjects;
import org.redthread.record.RecordFile;
import org.springframework.boot.test.context.TestComponent;

/// Projects in the Rehearsal, of which the record has none.
@TestComponent
class SampleProjects implements KnowsProjects {

    static final Project BRIDGE = project("bridge", LocalDate.of(2024, 3, 1));
    static final Project WELL = project("well", null);
    static final Project TOWER = project("tower", null);
    static final Project KILN = project("kiln", null);

    private static Project project(String slug, @Nullable LocalDate since) {
        return new Project(RecordFile.id("project", "rehearsal/" + slug), slug, "Sample " + slug, since);
    }

    @Override
    public List<Project> of(UUID dialogue) {
        return dialogue.equals(RecordFile.id("dialogue", "rehearsal")) ? List.of(BRIDGE, WELL, TOWER, KILN) : List.of();
    }
}
