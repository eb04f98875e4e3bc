package org.redthread.texts.endorsement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.texts.endorsement.Endorsements;
import org.redthread.texts.endorsement.Positions;
import org.redthread.texts.endorsement.Retractions;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.web.Findings;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.redthread.web.Sent;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The endorsement of a text. Acts begin their transaction themselves, so no handler of theirs has one.
@PageController
class EndorsementController {

    private static final String AT = "/{language}/{dialogue}/negotiations/{negotiation}/endorsement";

    private final Negotiations negotiations;
    private final Endorsements endorsements;
    private final Positions positions;
    private final Retractions retractions;
    private final Dialogues dialogues;
    private final EndorsementPages pages;

    EndorsementController(
            Negotiations negotiations,
            Endorsements endorsements,
            Positions positions,
            Retractions retractions,
            Dialogues dialogues,
            EndorsementPages pages) {
        this.negotiations = negotiations;
        this.endorsements = endorsements;
        this.positions = positions;
        this.retractions = retractions;
        this.dialogues = dialogues;
        this.pages = pages;
    }

    @GetMapping(AT)
    @Asks("endorsement.read")
    String show(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("negotiation") String address,
            Model model) {
        var dialogue = dialogues.get(slug);
        return pages.show(here, dialogue, negotiations.get(dialogue, address), model);
    }

    @PostMapping(AT)
    @Asks("endorsement.keep")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @Nullable String endorse(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("negotiation") String address,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        endorsements.requireKeep(dialogue);
        var text = negotiations.get(dialogue, address);
        var findings = endorsements.endorse(dialogue, text, typed, here);
        return answer(here, dialogue, text, with(typed, "endorse"), findings, model, response);
    }

    /// @param version of the text that the reader saw
    @PostMapping(AT + "/take-back")
    @Asks("endorsement.take-back")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @Nullable String takeBack(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("negotiation") String address,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        retractions.requireTakeBack(dialogue);
        var text = negotiations.get(dialogue, address);
        var findings = retractions.takeBack(dialogue, text, version, reason);
        return answer(here, dialogue, text, with(Map.of("reason", reason), "take-back"), findings, model, response);
    }

    @PostMapping(AT + "/position")
    @Asks("endorsement.stand")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @Nullable String stand(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("negotiation") String address,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        positions.requireStand(dialogue);
        var text = negotiations.get(dialogue, address);
        var findings = positions.stand(dialogue, text, typed);
        return answer(here, dialogue, text, with(typed, "stand"), findings, model, response);
    }

    private static Map<String, String> with(Map<String, String> typed, String act) {
        var all = new HashMap<>(typed);
        all.put("act", act);
        return all;
    }

    private @Nullable String answer(
            Here here,
            Dialogue dialogue,
            Negotiated text,
            Map<String, String> typed,
            Findings findings,
            Model model,
            HttpServletResponse response) {
        return Sent.answer(
                response,
                findings,
                here.to(dialogue.inside() + text.inside() + "/endorsement"),
                () -> pages.show(here, dialogue, text, Form.again(typed, findings, here), model));
    }
}
