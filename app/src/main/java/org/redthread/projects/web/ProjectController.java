package org.redthread.projects.web;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.parties.Parties;
import org.redthread.projects.Dossier;
import org.redthread.projects.Projects;
import org.redthread.projects.kept.KeptProjects;
import org.redthread.projects.kept.web.KeptPage;
import org.redthread.record.Contradictions;
import org.redthread.record.Subject;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@PageController
@Asks("projects.read")
class ProjectController {

    private final Projects projects;
    private final KeptProjects kept;
    private final Dialogues dialogues;
    private final Parties parties;
    private final Contradictions contradictions;

    ProjectController(
            Projects projects, KeptProjects kept, Dialogues dialogues, Parties parties, Contradictions contradictions) {
        this.projects = projects;
        this.kept = kept;
        this.dialogues = dialogues;
        this.parties = parties;
        this.contradictions = contradictions;
    }

    @GetMapping("/{language}/{dialogue}/projects")
    String list(Here here, @PathVariable("dialogue") String slug, Model model) {
        var dialogue = dialogues.get(slug);
        model.addAttribute(
                "page",
                new ProjectsPage(
                        here, dialogue, projects.of(dialogue.id()), kept.of(dialogue.id()), kept.mayKeep(dialogue)));
        return "projects/list";
    }

    @GetMapping("/{language}/{dialogue}/projects/{project}")
    String project(
            Here here, @PathVariable("dialogue") String slug, @PathVariable("project") String project, Model model) {
        var dialogue = dialogues.get(slug);
        var all = projects.of(dialogue.id());
        var found =
                all.stream().filter(one -> one.project().slug().equals(project)).findFirst();
        if (found.isEmpty()) {
            var stands = kept.get(dialogue, project);
            var keeps = kept.mayKeep(dialogue);
            model.addAttribute("page", new KeptPage(here, dialogue, stands, keeps, Form.fresh(Map.of())));
            return "projects/kept/project";
        }
        var dossier = found.get();
        var id = dossier.project().id();
        var named = Stream.concat(
                        dossier.partners().stream().map(Dossier.Partner::partyId),
                        dossier.countries().stream().map(Dossier.Country::partyId))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var fronts = all.stream().map(Dossier::project).toList();
        model.addAttribute(
                "page",
                new ProjectPage(
                        here,
                        dialogue,
                        dossier,
                        fronts.stream()
                                .filter(one -> one.id().equals(dossier.project().partOfId()))
                                .findFirst()
                                .orElse(null),
                        fronts.stream().filter(one -> id.equals(one.partOfId())).toList(),
                        parties.names(named, here.language(), here.asOf()),
                        contradictions.of(new Subject("project", id))));
        return "projects/project";
    }
}
