package org.redthread.plans.web;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.parties.Parties;
import org.redthread.plans.Activity;
import org.redthread.plans.Gap;
import org.redthread.plans.Plans;
import org.redthread.record.Contradictions;
import org.redthread.record.Subject;
import org.redthread.texts.Dossier;
import org.redthread.texts.Texts;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@PageController
@Asks("plans.read")
class PlanController {

    private final Plans plans;
    private final Dialogues dialogues;
    private final Texts texts;
    private final Parties parties;
    private final Contradictions contradictions;

    PlanController(Plans plans, Dialogues dialogues, Texts texts, Parties parties, Contradictions contradictions) {
        this.plans = plans;
        this.dialogues = dialogues;
        this.texts = texts;
        this.parties = parties;
        this.contradictions = contradictions;
    }

    @GetMapping("/{language}/{dialogue}/plans")
    String list(Here here, @PathVariable("dialogue") String slug, Model model) {
        var dialogue = dialogues.get(slug);
        model.addAttribute("page", new PlansPage(here, dialogue, plans.of(dialogue.id(), here.asOf())));
        return "plans/list";
    }

    /// @param lacks only activities with this gap; null for all
    @GetMapping("/{language}/{dialogue}/plans/{plan}")
    String plan(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("plan") String address,
            @RequestParam(required = false) @Nullable Gap lacks,
            Model model) {
        var dialogue = dialogues.get(slug);
        var dossier = plans.get(dialogue.id(), address, here.asOf());
        var known = texts.of(dialogue.id(), here.asOf());
        var plan = dossier.plan();
        var named = dossier.activities().stream()
                .flatMap(activity -> activity.parts().stream())
                .map(Activity.Part::partyId)
                .collect(Collectors.toSet());
        model.addAttribute(
                "page",
                new PlanPage(
                        here,
                        dialogue,
                        dossier,
                        lacks,
                        known.stream()
                                .filter(one -> one.text().id().equals(plan.textOfGoalsId()))
                                .findFirst()
                                .orElse(null),
                        known.stream()
                                .map(Dossier::text)
                                .filter(one -> one.id().equals(plan.textId()))
                                .findFirst()
                                .orElse(null),
                        parties.names(named, here.language(), here.asOf()),
                        contradictions.of(new Subject("plan", plan.id()))));
        return "plans/plan";
    }
}
