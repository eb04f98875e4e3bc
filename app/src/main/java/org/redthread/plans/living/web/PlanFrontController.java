package org.redthread.plans.living.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.plans.living.Beginning;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.LivingPlans;
import org.redthread.plans.living.Origins;
import org.redthread.sql.Ids;
import org.redthread.web.Findings;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Begins a plan, and alters what stands on its front. A form that was refused is drawn after its own transaction
/// was rolled back.
@Controller
@Asks("living.keep")
class PlanFrontController {

    private final LivingPlans plans;
    private final Origins origins;
    private final Dialogues dialogues;
    private final FrontPages pages;
    private final Clock clock;

    PlanFrontController(LivingPlans plans, Origins origins, Dialogues dialogues, FrontPages pages, Clock clock) {
        this.plans = plans;
        this.origins = origins;
        this.dialogues = dialogues;
        this.pages = pages;
        this.clock = clock;
    }

    /// @param from the origin that is chosen to begin with
    @GetMapping("/{language}/{dialogue}/plans/new")
    String form(
            Here here,
            @PathVariable("dialogue") String slug,
            @RequestParam(defaultValue = "") String from,
            Model model) {
        var dialogue = dialogues.get(slug);
        plans.requireKeep(dialogue);
        return pages.show(here, dialogue, null, Form.fresh(Map.of("zone", "UTC", "origin", from)), model);
    }

    @PostMapping("/{language}/{dialogue}/plans/new")
    @Nullable String begin(
            Here here,
            @PathVariable("dialogue") String slug,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        plans.requireKeep(dialogue);
        var findings = new Findings();
        var front = Beginning.read(typed, Beginning.Origin.NONE, findings);
        var id = Ids.at(clock.instant());
        var origin = origins.find(dialogue, typed.getOrDefault("origin", ""), id);
        findings.addIf(origin.isEmpty(), "origin", "living.found.choice.no");
        if (front.isPresent() && origin.isPresent() && findings.isEmpty())
            switch (plans.begin(dialogue, front.get().from(id, origin.get()))) {
                case LivingPlans.Outcome.Done(var plan) -> {
                    return Sent.seeOther(response, here.to(dialogue.inside() + plan.inside()));
                }
                case LivingPlans.Outcome.NotDone(var whole, var each) -> findings = whole;
            }
        return again(here, dialogue, null, typed, findings, model, response);
    }

    @GetMapping("/{language}/{dialogue}/plans/{plan}/front")
    String front(Here here, @PathVariable("dialogue") String slug, @PathVariable("plan") String address, Model model) {
        var dialogue = dialogues.get(slug);
        plans.requireKeep(dialogue);
        var plan = plans.get(dialogue, address);
        return pages.show(here, dialogue, plan, Form.fresh(standing(plan)), model);
    }

    /// @param typed with the version of the plan that the form showed
    @PostMapping("/{language}/{dialogue}/plans/{plan}/front")
    @Nullable String amend(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("plan") String address,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        plans.requireKeep(dialogue);
        var plan = plans.get(dialogue, address);
        var findings = new Findings();
        var front = Beginning.read(typed, Beginning.Origin.NONE, findings);
        var seen = typed.getOrDefault("version", "");
        findings.addIf(!String.valueOf(plan.version()).equals(seen), "", "living.found.changed-meanwhile");
        if (front.isPresent() && findings.isEmpty())
            switch (plans.amend(plan, front.get(), plan.version())) {
                case LivingPlans.Outcome.Done(var amended) -> {
                    return Sent.seeOther(response, here.to(dialogue.inside() + amended.inside()));
                }
                case LivingPlans.Outcome.NotDone(var whole, var each) -> findings = whole;
            }
        return again(here, dialogue, plan, typed, findings, model, response);
    }

    private String again(
            Here here,
            Dialogue dialogue,
            @Nullable LivingPlan plan,
            Map<String, String> typed,
            Findings findings,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pages.show(here, dialogue, plan, Form.again(typed, findings, here), model);
    }

    private static Map<String, String> standing(LivingPlan plan) {
        var fields = new HashMap<String, String>();
        fields.put("title", plan.title());
        fields.put("symbol", plan.symbol() == null ? "" : plan.symbol());
        fields.put("zone", plan.zone().getId());
        fields.put("covers", plan.covers() == null ? "" : plan.covers().written());
        fields.put("note", plan.note() == null ? "" : plan.note());
        fields.put("version", String.valueOf(plan.version()));
        return fields;
    }
}
