package org.redthread.projects.grants.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.projects.grants.Calls;
import org.redthread.projects.grants.GrantApplications;
import org.redthread.projects.grants.GrantReports;
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

/// The reports of one grant, from the days they are due to the closing.
@PageController
@RequestMapping("/{language}/{dialogue}/calls/{call}/applications/{application}/reports")
class GrantReportController {

    private final Calls calls;
    private final GrantApplications applications;
    private final GrantReports reports;
    private final Dialogues dialogues;

    GrantReportController(Calls calls, GrantApplications applications, GrantReports reports, Dialogues dialogues) {
        this.calls = calls;
        this.applications = applications;
        this.reports = reports;
        this.dialogues = dialogues;
    }

    /// @param report the one to write or to judge; without it the first that waits
    @GetMapping
    @Asks("grants.read")
    String reports(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String call,
            @PathVariable UUID application,
            @RequestParam(defaultValue = "") String report,
            Model model) {
        return page(here, dialogue, call, application, report, null, model);
    }

    @PostMapping("/write")
    @Asks("grants.apply")
    @Transactional
    @Nullable String write(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String call,
            @PathVariable UUID application,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var within = dialogues.get(dialogue);
        applications.requireApply(within);
        var findings = new Findings();
        var stands = calls.get(within, call);
        if (!reports.awarded(stands, application)) return toApplication(here, dialogue, call, application, response);
        reports.write(stands, application, typed, findings);
        return answer(here, dialogue, call, application, typed, findings, model, response);
    }

    /// What the secretariat does.
    ///
    /// @param act `due`, `judge` or `close`
    @PostMapping("/{act:due|judge|close}")
    @Asks("grants.keep")
    @Transactional
    @Nullable String keep(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String call,
            @PathVariable UUID application,
            @PathVariable String act,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var within = dialogues.get(dialogue);
        calls.requireKeep(within);
        var stands = calls.get(within, call);
        if (!reports.awarded(stands, application)) return toApplication(here, dialogue, call, application, response);
        var findings = new Findings();
        switch (act) {
            case "due" -> reports.set(stands, application, typed, findings);
            case "judge" -> reports.judge(stands, application, typed, findings);
            default -> reports.close(stands, application, findings);
        }
        return answer(here, dialogue, call, application, typed, findings, model, response);
    }

    /// Nothing was awarded to it, or not yet: it says itself how it stands.
    private @Nullable String toApplication(
            Here here, String dialogue, String call, UUID application, HttpServletResponse response) {
        var inside = dialogues.get(dialogue).inside() + "/calls/" + call + "/applications/" + application;
        return Sent.seeOther(response, here.to(inside));
    }

    private @Nullable String answer(
            Here here,
            String dialogue,
            String call,
            UUID application,
            Map<String, String> typed,
            Findings findings,
            Model model,
            HttpServletResponse response) {
        var inside = dialogues.get(dialogue).inside() + "/calls/" + call + "/applications/" + application + "/reports";
        return Sent.answer(
                response,
                findings,
                here.to(inside),
                () -> page(
                        here,
                        dialogue,
                        call,
                        application,
                        typed.getOrDefault("place", ""),
                        Form.again(typed, findings, here),
                        model));
    }

    private String page(
            Here here,
            String dialogue,
            String call,
            UUID application,
            String report,
            @Nullable Form form,
            Model model) {
        var within = dialogues.get(dialogue);
        var stands = calls.get(within, call);
        var grant = reports.get(stands, application);
        model.addAttribute(
                "page",
                ReportsPage.of(
                        here,
                        within,
                        stands,
                        grant,
                        calls.mayKeep(within),
                        reports.isOwn(grant) && calls.mayApply(within),
                        report,
                        form));
        return "projects/grants/reports";
    }
}
