package org.redthread.plans.living.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.plans.Gap;
import org.redthread.plans.living.LivingPlans;
import org.redthread.plans.living.State;
import org.redthread.plans.living.Undertaking;
import org.redthread.plans.web.RecordedPages;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.redthread.web.PageController;
import org.redthread.web.Sent;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The plans of a dialogue, and one of them: a living plan, or one of the record.
@PageController
class LivingController {

    private final LivingPlans plans;
    private final RecordedPages recorded;
    private final Dialogues dialogues;
    private final LivingPages pages;

    LivingController(LivingPlans plans, RecordedPages recorded, Dialogues dialogues, LivingPages pages) {
        this.plans = plans;
        this.recorded = recorded;
        this.dialogues = dialogues;
        this.pages = pages;
    }

    @GetMapping("/{language}/{dialogue}/plans")
    @Asks("living.read")
    String list(Here here, @PathVariable("dialogue") String slug, Model model) {
        return pages.list(here, dialogues.get(slug), model);
    }

    /// @param goal number of the goal that activities serve, 0 for those that serve none; null for all
    /// @param party key of a party that does something in them; null for all
    /// @param lacks only activities with this gap; null for all
    /// @param year into which they fall; null for all
    /// @param faster whether somebody else changed the plan before the reader's own change
    @GetMapping("/{language}/{dialogue}/plans/{plan}")
    @Asks("living.read")
    String plan(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("plan") String address,
            @RequestParam(required = false) @Nullable Integer goal,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) Undertaking.@Nullable State state,
            @RequestParam(required = false) @Nullable Gap lacks,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "false") boolean faster,
            Model model) {
        var dialogue = dialogues.get(slug);
        var living = plans.find(dialogue, address);
        if (living.isPresent()) {
            var sieve = new Sieve(goal, party == null || party.isEmpty() ? null : party, state, lacks, year);
            return pages.show(here, dialogue, living.get(), sieve, faster, model);
        }
        model.addAttribute(
                "page",
                recorded.find(here, dialogue, address, lacks, plans.mayKeep(dialogue))
                        .orElseThrow(() -> new NoSuchPage("plan")));
        return "plans/plan";
    }

    /// @param version of the plan that the reader saw
    @PostMapping("/{language}/{dialogue}/plans/{plan}/move")
    @Asks("living.keep")
    @Transactional
    void move(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("plan") String address,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "-1") int version,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        plans.requireKeep(dialogue);
        var plan = plans.get(dialogue, address);
        var moved = Arrays.stream(State.values())
                .filter(state -> state.name().equals(to))
                .anyMatch(state -> plans.move(plan, state, version) instanceof LivingPlans.Outcome.Done);
        Sent.seeOther(response, here.to(dialogue.inside() + plan.inside() + (moved ? "" : "?faster=true")));
    }
}
