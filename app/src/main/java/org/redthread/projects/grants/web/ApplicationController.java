package org.redthread.projects.grants.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.projects.grants.Awards;
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

/// An application from the first draft of its note to the decision, each step by whoever has the turn.
@PageController
@RequestMapping("/{language}/{dialogue}/calls/{call}/applications")
class ApplicationController {

    private final Calls calls;
    private final GrantApplications applications;
    private final Scoring scoring;
    private final Awards awards;
    private final Dialogues dialogues;

    ApplicationController(
            Calls calls, GrantApplications applications, Scoring scoring, Awards awards, Dialogues dialogues) {
        this.calls = calls;
        this.applications = applications;
        this.scoring = scoring;
        this.awards = awards;
        this.dialogues = dialogues;
    }

    @GetMapping("/new")
    @Asks("grants.apply")
    String fresh(Here here, @PathVariable String dialogue, @PathVariable String call, Model model) {
        var within = dialogues.get(dialogue);
        applications.requireApply(within);
        var stands = calls.get(within, call);
        return form(here, within, stands, Form.fresh(Map.of("currency", stands.currency())), model);
    }

    @PostMapping("/new")
    @Asks("grants.apply")
    @Transactional
    @Nullable String begin(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String call,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var within = dialogues.get(dialogue);
        applications.requireApply(within);
        var stands = calls.get(within, call);
        var findings = new Findings();
        var begun = applications.begin(within, stands, typed, findings);
        return Sent.answer(
                response,
                findings,
                here.to(within.inside() + stands.inside() + "/applications/" + begun),
                () -> form(here, within, stands, Form.again(typed, findings, here), model));
    }

    @GetMapping("/{application}")
    @Asks("grants.read")
    String application(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String call,
            @PathVariable UUID application,
            Model model) {
        return page(here, at(dialogue, call, application), null, model);
    }

    @PostMapping("/{application}/paper")
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
        applications.requireApply(dialogues.get(dialogue));
        var at = at(dialogue, call, application);
        var findings = new Findings();
        applications.write(at.dialogue(), at.call(), at.application(), typed, findings);
        return answer(here, at, typed, findings, model, response);
    }

    /// What the secretariat does with it.
    ///
    /// @param act `eligibility`, `invite` or `decide`
    @PostMapping("/{application}/{act:eligibility|invite|decide}")
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
        calls.requireKeep(dialogues.get(dialogue));
        var at = at(dialogue, call, application);
        var findings = new Findings();
        switch (act) {
            case "eligibility" -> applications.say(at.dialogue(), at.call(), at.application(), typed, findings);
            case "invite" -> applications.invite(at.dialogue(), at.call(), at.application(), findings);
            default -> awards.decide(at.dialogue(), at.call(), at.application(), typed, findings);
        }
        return answer(here, at, typed, findings, model, response);
    }

    @PostMapping("/{application}/scores")
    @Asks("grants.read")
    @Transactional
    @Nullable String score(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String call,
            @PathVariable UUID application,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var at = at(dialogue, call, application);
        var findings = new Findings();
        scoring.score(at.call(), at.application(), typed, findings);
        return answer(here, at, typed, findings, model, response);
    }

    private ApplicationAt at(String dialogue, String call, UUID application) {
        var within = dialogues.get(dialogue);
        var stands = calls.get(within, call);
        return new ApplicationAt(within, stands, applications.get(stands, application));
    }

    private @Nullable String answer(
            Here here,
            ApplicationAt at,
            Map<String, String> typed,
            Findings findings,
            Model model,
            HttpServletResponse response) {
        return Sent.answer(
                response,
                findings,
                here.to(at.inside()),
                () -> page(here, at, Form.again(typed, findings, here), model));
    }

    /// @param form that came back; null for one that nobody has sent
    private String page(Here here, ApplicationAt at, @Nullable Form form, Model model) {
        var application = at.application();
        model.addAttribute(
                "page",
                new ApplicationPage(
                        here,
                        at,
                        calls.mayKeep(at.dialogue()),
                        applications.isOwn(application) && calls.mayApply(at.dialogue()),
                        scoring.reads(at.call(), application),
                        form == null ? Form.fresh(at.fields()) : form));
        return "projects/grants/application";
    }

    private static String form(Here here, Dialogue within, Call call, Form form, Model model) {
        model.addAttribute("page", new NotePage(here, within, call, form));
        return "projects/grants/begin";
    }
}
