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
        return projects.of(dialogue).stream()
                .map(Dossier::project)
                .map(one -> new Project(one.id(), one.slug(), one.title()))
                .toList();
    }
}
