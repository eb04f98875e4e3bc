package org.redthread.plans.offers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.plans.living.LivingPlans;
import org.redthread.plans.offers.Offers;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Offers under one plan, and the form for one more.
@Controller
@RequestMapping("/{language}/{dialogue}/plans/{plan}/offers")
class PlanOffersController {

    private final Offers offers;
    private final LivingPlans plans;
    private final Dialogues dialogues;
    private final OfferPages pages;

    PlanOffersController(Offers offers, LivingPlans plans, Dialogues dialogues, OfferPages pages) {
        this.offers = offers;
        this.plans = plans;
        this.dialogues = dialogues;
        this.pages = pages;
    }

    @GetMapping
    @Asks("offers.read")
    String ofPlan(Here here, @PathVariable String dialogue, @PathVariable String plan, Model page) {
        return pages.ofPlan(here, dialogue, plan, page);
    }

    @GetMapping("/new")
    @Asks("offers.offer")
    String fresh(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String plan,
            @RequestParam(required = false) @Nullable String under,
            @RequestParam(required = false) @Nullable UUID outcome,
            Model page) {
        offers.requireOffer(dialogues.get(dialogue));
        return pages.fresh(here, dialogue, plan, under, outcome, page);
    }

    @PostMapping
    @Asks("offers.offer")
    @Nullable String make(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String plan,
            @RequestParam Map<String, String> typed,
            Model page,
            HttpServletResponse response) {
        var within = dialogues.get(dialogue);
        offers.requireOffer(within);
        var under = plans.get(within, plan);
        return switch (offers.make(under, typed)) {
            case Offers.Said.Done(var offer) ->
                Sent.seeOther(response, here.to(within.inside() + "/offers/" + offer.id()));
            case Offers.Said.NotDone(var findings) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield pages.form(here, within, under, Form.again(typed, findings, here), page);
            }
        };
    }
}
