package org.redthread.plans.sheets.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.plans.living.LivingPlans;
import org.redthread.plans.living.Undertaking;
import org.redthread.plans.sheets.Bulk;
import org.redthread.plans.sheets.Setting;
import org.redthread.plans.sheets.Which;
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

/// Changing many activities at once: ticked, set, shown, taken.
@PageController
@Asks("sheets.take")
class BulkController {

    private final Bulk bulk;
    private final LivingPlans plans;
    private final Dialogues dialogues;

    BulkController(Bulk bulk, LivingPlans plans, Dialogues dialogues) {
        this.bulk = bulk;
        this.plans = plans;
        this.dialogues = dialogues;
    }

    /// @param typed by what the activities are sifted: `goal`, `state`, `kind`, `words`
    /// @param page of activities, from 1
    @GetMapping("/{language}/{dialogue}/plans/{plan}/bulk")
    String choose(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("plan") String address,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return choose(here, slug, address, typed, false, Math.max(1, page), model);
    }

    private String choose(
            Here here, String slug, String address, Map<String, String> typed, boolean nothing, int page, Model model) {
        var dialogue = dialogues.get(slug);
        bulk.require(dialogue);
        var plan = plans.get(dialogue, address);
        var which = which(typed);
        model.addAttribute(
                "page", new BulkPage(here, dialogue, plan, which, which.of(plan), new Setting(typed), nothing, page));
        return "plans/sheets/bulk";
    }

    /// Shows what it would come to, and changes nothing.
    @PostMapping("/{language}/{dialogue}/plans/{plan}/bulk")
    String show(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("plan") String address,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") List<String> ticked,
            Model model,
            HttpServletResponse response) {
        var chosen = chosen(typed, ticked);
        var dialogue = dialogues.get(slug);
        bulk.require(dialogue);
        var plan = plans.get(dialogue, address);
        if (new Setting(typed).isEmpty() || chosen.of(plan).isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return choose(here, slug, address, typed, true, 1, model);
        }
        var run = bulk.check(plan, chosen, new Setting(typed), here);
        var meanwhile = typed.containsKey("version");
        if (!run.sound() || meanwhile) response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", new BulkRunPage(here, dialogue, plan, chosen, new Setting(typed), run, meanwhile));
        return "plans/sheets/bulk-run";
    }

    /// @param version of the plan against which the differences were shown
    @PostMapping("/{language}/{dialogue}/plans/{plan}/bulk/take")
    @Transactional
    @Nullable String take(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("plan") String address,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") List<String> ticked,
            @RequestParam(defaultValue = "-1") int version,
            Model model,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        bulk.require(dialogue);
        var plan = plans.get(dialogue, address);
        if (bulk.take(plan, chosen(typed, ticked), new Setting(typed), version, here))
            return Sent.seeOther(response, here.to(dialogue.inside() + plan.inside()));
        return show(here, slug, address, typed, ticked, model, response);
    }

    private static Bulk.Chosen chosen(Map<String, String> typed, List<String> ticked) {
        var ids = ticked.stream()
                .filter(each -> each.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .toList();
        return new Bulk.Chosen(which(typed), typed.containsKey("all"), Set.copyOf(ids));
    }

    private static Which which(Map<String, String> typed) {
        var goal = typed.getOrDefault("goal", "");
        return new Which(
                goal.matches("[0-9]{1,3}") ? Integer.valueOf(goal) : null,
                one(Undertaking.State.values(), typed.getOrDefault("state", "")),
                one(Undertaking.Kind.values(), typed.getOrDefault("kind", "")),
                typed.getOrDefault("words", ""));
    }

    private static <E extends Enum<E>> @Nullable E one(E[] constants, String name) {
        return Arrays.stream(constants)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
