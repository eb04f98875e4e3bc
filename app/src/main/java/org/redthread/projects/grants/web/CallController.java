package org.redthread.projects.grants.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.projects.Projects;
import org.redthread.projects.grants.Call;
import org.redthread.projects.grants.Calls;
import org.redthread.projects.grants.GrantApplications;
import org.redthread.projects.grants.Scoring;
import org.redthread.web.Findings;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.redthread.web.Sent;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Calls for proposals, and who reads what is handed in to them.
@PageController
@RequestMapping("/{language}/{dialogue}/calls")
class CallController {

    private final Calls calls;
    private final GrantApplications applications;
    private final Scoring scoring;
    private final Projects projects;
    private final Dialogues dialogues;

    CallController(
            Calls calls, GrantApplications applications, Scoring scoring, Projects projects, Dialogues dialogues) {
        this.calls = calls;
        this.applications = applications;
        this.scoring = scoring;
        this.projects = projects;
        this.dialogues = dialogues;
    }

    @GetMapping
    @Asks("grants.read")
    String list(Here here, @PathVariable String dialogue, Model model) {
        var within = dialogues.get(dialogue);
        var recorded = projects.of(within.id());
        model.addAttribute("page", new CallsPage(here, within, calls.of(within), recorded, calls.mayKeep(within)));
        return "projects/grants/list";
    }

    @GetMapping("/new")
    @Asks("grants.keep")
    String fresh(Here here, @PathVariable String dialogue, Model model) {
        var within = dialogues.get(dialogue);
        calls.requireKeep(within);
        return form(here, within, Form.fresh(Map.of("zone", "Europe/Vienna")), model);
    }

    @PostMapping("/new")
    @Asks("grants.keep")
    @Transactional
    @Nullable String open(
            Here here,
            @PathVariable String dialogue,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var within = dialogues.get(dialogue);
        var findings = new Findings();
        var opened = calls.open(within, typed, findings);
        return Sent.answer(
                response,
                findings,
                here.to(within.inside() + opened),
                () -> form(here, within, Form.again(typed, findings, here), model));
    }

    @GetMapping("/{call}")
    @Asks("grants.read")
    String call(Here here, @PathVariable String dialogue, @PathVariable String call, Model model) {
        var within = dialogues.get(dialogue);
        return page(here, within, calls.get(within, call), Form.fresh(Map.of()), model);
    }

    @PostMapping("/{call}/readers")
    @Asks("grants.keep")
    @Transactional
    @Nullable String appoint(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String call,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var within = dialogues.get(dialogue);
        calls.requireKeep(within);
        var stands = calls.get(within, call);
        var findings = new Findings();
        calls.appoint(within, stands, typed, here.language(), findings);
        return Sent.answer(
                response,
                findings,
                here.to(within.inside() + stands.inside()) + "#readers",
                () -> page(here, within, stands, Form.again(typed, findings, here), model));
    }

    /// Before opening an application, by whoever was appointed to read it.
    @PostMapping("/{call}/applications/{application}/declare")
    @Asks("grants.read")
    @Transactional
    @Nullable String declare(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String call,
            @PathVariable UUID application,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var within = dialogues.get(dialogue);
        var stands = calls.get(within, call);
        var findings = new Findings();
        scoring.declare(stands, application, typed, findings);
        return Sent.answer(
                response,
                findings,
                here.to(within.inside() + stands.inside()) + "#reading",
                () -> page(here, within, stands, Form.again(typed, findings, here), model));
    }

    private String page(Here here, Dialogue within, Call call, Form form, Model model) {
        var keeps = calls.mayKeep(within);
        model.addAttribute(
                "page",
                new CallPage(
                        here,
                        within,
                        call,
                        applications.of(call),
                        scoring.toRead(call),
                        keeps ? calls.choices(within, here.language()) : List.of(),
                        keeps,
                        calls.mayApply(within),
                        form));
        return "projects/grants/call";
    }

    private static String form(Here here, Dialogue within, Form form, Model model) {
        model.addAttribute("page", new CallFormPage(here, within, form));
        return "projects/grants/open";
    }
}
