package org.redthread.plans.offers.web;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.parties.Parties;
import org.redthread.plans.offers.Means;
import org.redthread.plans.offers.Promise;
import org.redthread.plans.offers.Promises;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// All that parties promised in a dialogue.
@PageController
@Asks("offers.read")
class PromisesController {

    private final Promises promises;
    private final Dialogues dialogues;
    private final Parties parties;

    PromisesController(Promises promises, Dialogues dialogues, Parties parties) {
        this.promises = promises;
        this.dialogues = dialogues;
        this.parties = parties;
    }

    @GetMapping("/{language}/{dialogue}/offers")
    String list(
            Here here,
            @PathVariable("dialogue") String slug,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Means means,
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable String currency,
            Model model) {
        var dialogue = dialogues.get(slug);
        var chosen = blank(party) ? null : parties.get(String.valueOf(party));
        var sieve = new Sieve(
                chosen == null ? null : chosen.id(),
                chosen == null ? null : chosen.key(),
                blank(state) ? null : state,
                means,
                blank(plan) ? null : plan,
                blank(currency) ? null : currency);
        var all = promises.of(dialogue, here);
        var named = all.stream().map(Promise::party).collect(Collectors.toSet());
        if (chosen != null) named.add(chosen.id());
        var names = parties.names(named, here.language(), here.asOf());
        model.addAttribute(
                "page",
                new PromisesPage(
                        here,
                        dialogue,
                        all.stream()
                                .filter(promise -> names.containsKey(promise.party()))
                                .toList(),
                        names,
                        sieve));
        return "plans/offers/list";
    }

    private static boolean blank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
