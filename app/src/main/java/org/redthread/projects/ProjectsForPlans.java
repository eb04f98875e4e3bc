package org.redthread.projects;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.redthread.plans.KnowsProjects;
import org.redthread.projects.kept.Kept;
import org.redthread.projects.kept.KeptProjects;
import org.springframework.stereotype.Component;

/// Says which projects there are to those who plan. One that is kept here is told of once it is published: what a plan
/// prints is read by more people than may know of a draft.
@Component
class ProjectsForPlans implements KnowsProjects {

    private final Projects projects;
    private final KeptProjects kept;

    ProjectsForPlans(Projects projects, KeptProjects kept) {
        this.kept = kept;
        this.projects = projects;
    }

    @Override
    public List<Project> of(UUID dialogue) {
        return Stream.concat(
                        projects.of(dialogue).stream().map(ProjectsForPlans::told),
                        kept.of(dialogue).stream().filter(Kept::published).map(ProjectsForPlans::told))
                .toList();
    }

    private static Project told(Kept one) {
        var since = LocalDate.ofInstant(one.openedAt(), ZoneOffset.UTC);
        return new Project(one.id(), one.slug(), one.title(), since);
    }

    private static Project told(Dossier dossier) {
        var project = dossier.project();
        return new Project(
                project.id(), project.slug(), project.title(), Dated.of(dossier).firstSeen());
    }
}
