package org.redthread.plans.living.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.plans.living.Change;
import org.redthread.plans.living.Field;
import org.redthread.plans.living.LivingPlans;
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
import org.springframework.web.bind.annotation.RequestParam;

/// Goals, action points and activities of a plan, one at a time.
@PageController
@Asks("living.keep")
class PlanItemController {

    private static final String ITEM = "/{language}/{dialogue}/plans/{plan}/{items:goals|points|activities}";

    private final LivingPlans plans;
    private final Dialogues dialogues;
    private final PlanItemPages pages;

    PlanItemController(LivingPlans plans, Dialogues dialogues, PlanItemPages pages) {
        this.plans = plans;
        this.dialogues = dialogues;
        this.pages = pages;
    }

    @GetMapping(ITEM + "/new")
    String fresh(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("plan") String address,
            @PathVariable("items") String items,
            Model model) {
        var dialogue = dialogues.get(slug);
        plans.requireKeep(dialogue);
        return pages.show(here, dialogue, plans.get(dialogue, address), Items.at(items), null, Optional.empty(), model);
    }

    @PostMapping(ITEM + "/new")
    @Transactional
    @Nullable String add(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("plan") String address,
            @PathVariable("items") String items,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var of = Items.at(items);
        var change = Change.add(of.item(), Field.of(of.item(), typed));
        return change(here, slug, address, of, null, change, typed, model, response);
    }

    /// One that somebody removed meanwhile leads back to the plan, which says so.
    @GetMapping(ITEM + "/{item}")
    @Nullable String standing(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("plan") String address,
            @PathVariable("items") String items,
            @PathVariable("item") UUID item,
            Model model,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        plans.requireKeep(dialogue);
        var plan = plans.get(dialogue, address);
        if (!Items.at(items).isIn(plan, item))
            return Sent.seeOther(response, here.to(dialogue.inside() + plan.inside() + "?faster=true"));
        return pages.show(here, dialogue, plan, Items.at(items), item, Optional.empty(), model);
    }

    /// @param typed with the version of the item that the form showed; with `remove`, the item goes
    @PostMapping(ITEM + "/{item}")
    @Transactional
    @Nullable String alter(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("plan") String address,
            @PathVariable("items") String items,
            @PathVariable("item") UUID item,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var of = Items.at(items);
        var version =
                typed.getOrDefault("version", "").matches("[0-9]{1,9}") ? Integer.parseInt(typed.get("version")) : -1;
        var change = typed.containsKey("remove")
                ? Change.remove(of.item(), item, version)
                : Change.alter(of.item(), item, version, Field.of(of.item(), typed));
        return change(here, slug, address, of, item, change, typed, model, response);
    }

    private @Nullable String change(
            Here here,
            String slug,
            String address,
            Items of,
            @Nullable UUID item,
            Change change,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        plans.requireKeep(dialogue);
        var plan = plans.get(dialogue, address);
        return switch (plans.change(plan, List.of(change))) {
            case LivingPlans.Outcome.Done(var changed) ->
                Sent.seeOther(
                        response,
                        here.to(dialogue.inside() + plan.inside()) + (of == Items.ACTIVITIES ? "#plan" : "#goals"));
            case LivingPlans.Outcome.NotDone(var whole, var each) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                var findings = whole.isEmpty() && !each.isEmpty() ? each.getFirst() : whole;
                yield pages.show(here, dialogue, plan, of, item, Optional.of(Form.again(typed, findings, here)), model);
            }
        };
    }
}
