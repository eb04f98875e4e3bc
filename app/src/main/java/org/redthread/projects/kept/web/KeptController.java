package org.redthread.projects.kept.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.projects.kept.Kept;
import org.redthread.projects.kept.KeptProjects;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.redthread.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens projects, alters them, and writes down their money.
@PageController
@RequestMapping("/{language}/{dialogue}/projects")
@Asks("projects.keep")
class KeptController {

    private final KeptProjects kept;
    private final Dialogues dialogues;

    KeptController(KeptProjects kept, Dialogues dialogues) {
        this.kept = kept;
        this.dialogues = dialogues;
    }

    @GetMapping("/new")
    String fresh(Here here, @PathVariable String dialogue, Model model) {
        var within = dialogues.get(dialogue);
        kept.requireKeep(within);
        return form(here, within, null, Form.fresh(Map.of()), model);
    }

    @PostMapping("/new")
    @Transactional
    @Nullable String open(
            Here here,
            @PathVariable String dialogue,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var within = dialogues.get(dialogue);
        return switch (kept.open(within, typed)) {
            case KeptProjects.Outcome.Done(var opened) ->
                Sent.seeOther(response, here.to(within.inside() + opened.inside()));
            case KeptProjects.Outcome.NotDone(var findings) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(here, within, null, Form.again(typed, findings, here), model);
            }
        };
    }

    @GetMapping("/{project}/edit")
    String edit(Here here, @PathVariable String dialogue, @PathVariable String project, Model model) {
        var within = dialogues.get(dialogue);
        kept.requireKeep(within);
        var stands = kept.get(within, project);
        return form(here, within, stands, Form.fresh(Fields.of(stands)), model);
    }

    /// @param typed with the version that the form showed
    @PostMapping("/{project}/edit")
    @Transactional
    @Nullable String alter(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String project,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var within = dialogues.get(dialogue);
        kept.requireKeep(within);
        var stands = kept.get(within, project);
        return switch (kept.alter(within, stands, typed)) {
            case KeptProjects.Outcome.Done(var altered) ->
                Sent.seeOther(response, here.to(within.inside() + altered.inside()));
            case KeptProjects.Outcome.NotDone(var findings) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(here, within, stands, Form.again(typed, findings, here), model);
            }
        };
    }

    @PostMapping("/{project}/money")
    @Transactional
    @Nullable String pay(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String project,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var within = dialogues.get(dialogue);
        kept.requireKeep(within);
        var stands = kept.get(within, project);
        return switch (kept.pay(within, stands, typed)) {
            case KeptProjects.Outcome.Done(var paid) ->
                Sent.seeOther(response, here.to(within.inside() + paid.inside()) + "#money");
            case KeptProjects.Outcome.NotDone(var findings) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("page", new KeptPage(here, within, stands, true, Form.again(typed, findings, here)));
                yield "projects/kept/project";
            }
        };
    }

    @PostMapping("/{project}/money/{number}/strike")
    @Transactional
    @Nullable String strike(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String project,
            @PathVariable int number,
            HttpServletResponse response) {
        var within = dialogues.get(dialogue);
        kept.requireKeep(within);
        var stands = kept.get(within, project);
        kept.strike(within, stands, number);
        return Sent.seeOther(response, here.to(within.inside() + stands.inside()) + "#money");
    }

    private static String form(Here here, Dialogue dialogue, @Nullable Kept kept, Form form, Model model) {
        model.addAttribute("page", new KeptFormPage(here, dialogue, kept, form));
        return "projects/kept/form";
    }
}
