package org.redthread.texts.amendments.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.texts.amendments.Desk;
import org.redthread.texts.amendments.Desks;
import org.redthread.texts.amendments.Draft;
import org.redthread.texts.amendments.Drafts;
import org.redthread.texts.amendments.Kept;
import org.redthread.web.Findings;
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

/// The text as a delegation reads it, and amends it in place.
@PageController
@Asks("amendments.propose")
class AmendController {

    private final Desks desks;
    private final Drafts drafts;
    private final AmendPages pages;

    AmendController(Desks desks, Drafts drafts, AmendPages pages) {
        this.desks = desks;
        this.drafts = drafts;
        this.pages = pages;
    }

    /// @param asked `at` opens the form for that provision, `do` says which; `edit` opens a draft
    @GetMapping("/{language}/{dialogue}/negotiations/{negotiation}/rounds/{round}/amend")
    String text(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @PathVariable("negotiation") String text,
            @PathVariable("round") int round,
            @RequestParam Map<String, String> asked,
            Model model) {
        var desk = desks.open(dialogue, text, round);
        model.addAttribute("page", pages.fresh(here, desk, asked));
        return "texts/amendments/amend";
    }

    @PostMapping("/{language}/{dialogue}/negotiations/{negotiation}/rounds/{round}/amend")
    @Transactional
    @Nullable String keep(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @PathVariable("negotiation") String text,
            @PathVariable("round") int round,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var desk = desks.holdOpen(dialogue, text, round);
        var findings = new Findings();
        var draft = Draft.read(typed, findings);
        if (draft.isEmpty())
            return again(response, model, pages.again(here, desk, pages.refused(here, desk, typed, findings)));
        return switch (drafts.keep(desk, draft.get())) {
            case Kept.Done done -> Sent.seeOther(response, here.to(kept(desk, draft.get())));
            case Kept.NotDone(var refused) ->
                again(response, model, pages.again(here, desk, pages.refused(here, desk, typed, refused)));
            case Kept.Met(var theirs) ->
                again(response, model, pages.again(here, desk, pages.met(here, desk, typed, theirs)));
            case Kept.Overtaken overtaken ->
                again(
                        response,
                        model,
                        pages.again(
                                here,
                                desk,
                                pages.overtaken(here, desk, draft.get().kind(), typed, overtaken)));
        };
    }

    private static String kept(Desk desk, Draft draft) {
        var at = draft.at();
        return desk.dialogue().inside() + desk.round().inside(desk.text()) + "/amend"
                + (at == null ? "" : "#p-" + at.value());
    }

    private static String again(HttpServletResponse response, Model model, AmendPage page) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", page);
        return "texts/amendments/amend";
    }
}
