package org.redthread.texts.amendments.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.texts.amendments.Answers;
import org.redthread.texts.amendments.Clearing;
import org.redthread.texts.amendments.Cosponsors;
import org.redthread.texts.amendments.Desk;
import org.redthread.texts.amendments.Desks;
import org.redthread.texts.amendments.HandingIn;
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
import org.springframework.web.bind.annotation.RequestParam;

/// What a delegation proposes in a round, from the draft to the answer on what became of it.
@PageController
@Asks("amendments.propose")
class ProposalsController {

    private static final String LIST = "/{language}/{dialogue}/negotiations/{negotiation}/rounds/{round}/proposals";

    private final Desks desks;
    private final Clearing clearing;
    private final HandingIn handingIn;
    private final Cosponsors cosponsors;
    private final Answers answers;
    private final ProposalsPages pages;

    ProposalsController(
            Desks desks,
            Clearing clearing,
            HandingIn handingIn,
            Cosponsors cosponsors,
            Answers answers,
            ProposalsPages pages) {
        this.desks = desks;
        this.clearing = clearing;
        this.handingIn = handingIn;
        this.cosponsors = cosponsors;
        this.answers = answers;
        this.pages = pages;
    }

    /// @param share the proposal that is to be shown to others
    @GetMapping(LIST)
    String list(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @PathVariable("negotiation") String text,
            @PathVariable("round") int round,
            @RequestParam(required = false) @Nullable UUID share,
            @RequestParam Map<String, String> asked,
            Model model) {
        var desk = desks.open(dialogue, text, round);
        model.addAttribute("page", pages.draw(here, desk, Form.fresh(Map.of()), Theirs.of(asked), share));
        return "texts/amendments/list";
    }

    /// What is done for all at once.
    @PostMapping(LIST + "/{act:clear|submit|nothing}")
    @Transactional
    @Nullable String act(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @PathVariable("negotiation") String text,
            @PathVariable("round") int round,
            @PathVariable("act") String act,
            Model model,
            HttpServletResponse response) {
        var desk = desks.hold(dialogue, text, round);
        var refused = switch (act) {
            case "clear" -> clearing.clear(desk, null);
            case "submit" -> handingIn.submit(desk);
            default -> handingIn.nothing(desk);
        };
        return answer(here, desk, refused, Map.of(), model, response);
    }

    @PostMapping(LIST + "/{proposal}/{act:clear|hand-back|throw-away|withdraw|support|leave}")
    @Transactional
    @Nullable String act(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @PathVariable("negotiation") String text,
            @PathVariable("round") int round,
            @PathVariable("proposal") UUID edit,
            @PathVariable("act") String act,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var desk = desks.hold(dialogue, text, round);
        var refused = switch (act) {
            case "clear" -> clearing.clear(desk, edit);
            case "hand-back" -> clearing.handBack(desk, edit);
            case "throw-away" -> clearing.throwAway(desk, edit);
            case "withdraw" -> handingIn.withdraw(desk, edit);
            case "support" -> cosponsors.support(desk, edit);
            default -> cosponsors.leave(desk, edit);
        };
        return answer(here, desk, refused, typed, model, response);
    }

    /// @param typed a field `party-` and the identity of each party that it is shown to
    @PostMapping(LIST + "/{proposal}/share")
    @Transactional
    @Nullable String share(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @PathVariable("negotiation") String text,
            @PathVariable("round") int round,
            @PathVariable("proposal") UUID edit,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var desk = desks.hold(dialogue, text, round);
        var parties = typed.keySet().stream()
                .filter(field -> field.matches("party-[0-9a-f-]{36}"))
                .map(field -> UUID.fromString(field.substring("party-".length())))
                .toList();
        return answer(here, desk, cosponsors.share(desk, edit, parties), typed, model, response);
    }

    /// @param version of the proposal that the form showed
    @PostMapping(LIST + "/{proposal}/answer")
    @Transactional
    @Nullable String answer(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @PathVariable("negotiation") String text,
            @PathVariable("round") int round,
            @PathVariable("proposal") UUID proposal,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "-1") int version,
            Model model,
            HttpServletResponse response) {
        var desk = desks.hold(dialogue, text, round);
        var words = typed.getOrDefault("words", "");
        var refused = answers.answer(desk, proposal, typed.getOrDefault("answer", ""), words, version);
        return answer(here, desk, refused, typed, model, response);
    }

    private @Nullable String answer(
            Here here,
            Desk desk,
            Findings refused,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var theirs = Theirs.of(typed);
        var list = desk.dialogue().inside() + desk.round().inside(desk.text()) + "/proposals"
                + (theirs.equals(Theirs.ALL) ? "" : theirs.query() + "#others");
        return Sent.answer(response, refused, here.to(list), () -> {
            model.addAttribute("page", pages.draw(here, desk, Form.again(typed, refused, here), theirs, null));
            return "texts/amendments/list";
        });
    }
}
