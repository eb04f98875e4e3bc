package org.redthread.projects;

import java.util.List;
import java.util.UUID;
import org.redthread.plans.KnowsProjects;
import org.springframework.stereotype.Component;

/// Says which projects there are to those who plan.
@Component
class ProjectsForPlans implements KnowsProjects {

    private final Projects projects;

    ProjectsForPlans(Projects projects) {
        this.projects = projects;
    }

    @Override
    public List<Project> of(UUID dialogue) {
        return projects.of(dialogue).stream().map(ProjectsForPlans::told).toList();
    }

    private static Project told(Dossier dossier) {
        var project = dossier.project();
        return new Project(
                project.id(), project.slug(), project.title(), Dated.of(dossier).firstSeen());
    }
}
