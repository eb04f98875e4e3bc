package org.redthread.projects.iati.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.projects.iati.OwnProjects;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.redthread.web.Sent;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Which projects of ours IATI is told, what lacks of the others, and who reports them.
@PageController
class OwnController {

    private final Dialogues dialogues;
    private final OwnProjects own;

    OwnController(Dialogues dialogues, OwnProjects own) {
        this.dialogues = dialogues;
        this.own = own;
    }

    @GetMapping("/{language}/{dialogue}/projects/iati/own")
    @Asks("iati.read")
    String show(Here here, @PathVariable("dialogue") String slug, Model model) {
        var dialogue = dialogues.get(slug);
        var named = own.reporter(dialogue)
                .map(reporter -> Map.of("ref", reporter.ref(), "type", reporter.type(), "name", reporter.name()))
                .orElse(Map.of());
        return show(here, dialogue, Form.fresh(named), model);
    }

    @PostMapping("/{language}/{dialogue}/projects/iati/own")
    @Transactional
    @Asks("iati.take")
    @Nullable String name(
            Here here,
            @PathVariable("dialogue") String slug,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        var findings = own.name(dialogue, typed);
        return Sent.answer(
                response,
                findings,
                here.to(dialogue.inside() + "/projects/iati/own"),
                () -> show(here, dialogue, Form.again(typed, findings, here), model));
    }

    private String show(Here here, Dialogue dialogue, Form form, Model model) {
        var mayName = own.mayName(dialogue);
        model.addAttribute("page", new OwnPage(here, dialogue, own.of(dialogue, mayName), mayName, form));
        return "projects/iati/own";
    }
}
