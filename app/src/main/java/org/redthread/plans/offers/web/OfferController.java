package org.redthread.plans.offers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.plans.offers.OfferAnswers;
import org.redthread.plans.offers.Offers;
import org.redthread.plans.offers.Placed;
import org.redthread.plans.offers.Standing;
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

/// One offer, and whatever can be said of it.
@Controller
@RequestMapping("/{language}/{dialogue}/offers/{offer}")
class OfferController {

    private final Offers offers;
    private final OfferAnswers answers;
    private final Dialogues dialogues;
    private final OfferPages pages;

    OfferController(Offers offers, OfferAnswers answers, Dialogues dialogues, OfferPages pages) {
        this.offers = offers;
        this.answers = answers;
        this.dialogues = dialogues;
        this.pages = pages;
    }

    /// One form of the page: where it was sent, what was typed into it, and where the answer goes.
    private record Sheet(
            Here here,
            String dialogue,
            UUID offer,
            Map<String, String> typed,
            Model page,
            HttpServletResponse response) {}

    @GetMapping
    @Asks("offers.read")
    String one(Here here, @PathVariable String dialogue, @PathVariable UUID offer, Model page) {
        return pages.one(here, dialogue, offer, page);
    }

    @GetMapping("/draft")
    @Asks("offers.offer")
    String draft(Here here, @PathVariable String dialogue, @PathVariable UUID offer, Model page) {
        offers.requireOffer(dialogues.get(dialogue));
        return pages.draft(here, dialogue, offer, page);
    }

    @PostMapping("/open")
    @Asks("offers.offer")
    @Nullable String handIn(
            Here here,
            @PathVariable String dialogue,
            @PathVariable UUID offer,
            @RequestParam Map<String, String> typed,
            Model page,
            HttpServletResponse response) {
        offers.requireOffer(dialogues.get(dialogue));
        return say(Standing.OPEN, new Sheet(here, dialogue, offer, typed, page, response), offers::handIn);
    }

    @PostMapping("/discard")
    @Asks("offers.offer")
    @Nullable String discard(
            Here here,
            @PathVariable String dialogue,
            @PathVariable UUID offer,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var within = dialogues.get(dialogue);
        offers.requireOffer(within);
        var placed = offers.get(within, offer);
        var gone = offers.discard(placed, typed);
        var to = gone ? within.inside() + placed.plan().inside() + "/offers" : within.inside() + placed.inside();
        return Sent.seeOther(response, here.to(to));
    }

    @PostMapping("/withdrawn")
    @Asks("offers.offer")
    @Nullable String withdraw(
            Here here,
            @PathVariable String dialogue,
            @PathVariable UUID offer,
            @RequestParam Map<String, String> typed,
            Model page,
            HttpServletResponse response) {
        offers.requireOffer(dialogues.get(dialogue));
        return say(Standing.WITHDRAWN, new Sheet(here, dialogue, offer, typed, page, response), offers::withdraw);
    }

    /// The other things that can be said, each by the secretariat.
    @PostMapping("/{answer:accepted|declined|kept|lapsed}")
    @Asks("offers.answer")
    @Nullable String answer(
            Here here,
            @PathVariable String dialogue,
            @PathVariable UUID offer,
            @PathVariable String answer,
            @RequestParam Map<String, String> typed,
            Model page,
            HttpServletResponse response) {
        answers.require(dialogues.get(dialogue));
        var to = Standing.valueOf(answer.toUpperCase(Locale.ROOT));
        return say(
                to,
                new Sheet(here, dialogue, offer, typed, page, response),
                (placed, fields) -> answers.say(placed, to, fields));
    }

    private @Nullable String say(
            Standing to, Sheet sheet, BiFunction<Placed, Map<String, String>, Offers.Said> saying) {
        var within = dialogues.get(sheet.dialogue());
        var placed = offers.get(within, sheet.offer());
        return switch (saying.apply(placed, sheet.typed())) {
            case Offers.Said.Done(var said) ->
                Sent.seeOther(sheet.response(), sheet.here().to(within.inside() + placed.inside()));
            case Offers.Said.NotDone(var findings) -> {
                sheet.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield pages.again(
                        sheet.here(),
                        sheet.dialogue(),
                        sheet.offer(),
                        to,
                        Form.again(sheet.typed(), findings, sheet.here()),
                        sheet.page());
            }
        };
    }
}
