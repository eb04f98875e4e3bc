package org.redthread.texts.rounds.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.rounds.Rounds;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.redthread.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The rounds of a text: the list, one of them, and opening one.
@PageController
class RoundsController {

    private final Rounds rounds;
    private final Negotiations negotiations;
    private final Dialogues dialogues;
    private final RoundPages pages;

    RoundsController(Rounds rounds, Negotiations negotiations, Dialogues dialogues, RoundPages pages) {
        this.rounds = rounds;
        this.negotiations = negotiations;
        this.dialogues = dialogues;
        this.pages = pages;
    }

    @GetMapping("/{language}/{dialogue}/negotiations/{negotiation}/rounds")
    @Asks("rounds.read")
    String list(
            Here here, @PathVariable("dialogue") String slug, @PathVariable("negotiation") String text, Model model) {
        var dialogue = dialogues.get(slug);
        return pages.list(here, dialogue, negotiations.get(dialogue, text), model);
    }

    @PostMapping("/{language}/{dialogue}/negotiations/{negotiation}/rounds")
    @Asks("rounds.keep")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @Nullable String open(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("negotiation") String address,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        rounds.requireKeep(dialogue);
        var text = negotiations.get(dialogue, address);
        return switch (rounds.open(dialogue, text, typed, here.language())) {
            case Rounds.Outcome.Done(var round) ->
                Sent.seeOther(response, here.to(dialogue.inside() + round.inside(text)));
            case Rounds.Outcome.NotDone(var findings) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield pages.list(here, dialogue, text, Form.again(typed, findings, here), model);
            }
        };
    }

    @GetMapping("/{language}/{dialogue}/negotiations/{negotiation}/rounds/{round}")
    @Asks("rounds.read")
    String round(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("negotiation") String address,
            @PathVariable("round") int number,
            Model model) {
        var dialogue = dialogues.get(slug);
        var text = negotiations.get(dialogue, address);
        return pages.round(here, dialogue, text, rounds.get(text, number), model);
    }
}
