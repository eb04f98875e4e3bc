package org.redthread.texts.rounds.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.texts.rounds.Keeping;
import org.redthread.texts.rounds.Rounds;
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

/// Who has answered in a round, and what those who keep it do about it.
@PageController
class CoverageController {

    private final Keeping keeping;
    private final Rounds rounds;
    private final Found.Rooms rooms;
    private final RoundPages pages;

    CoverageController(Keeping keeping, Rounds rounds, Found.Rooms rooms, RoundPages pages) {
        this.keeping = keeping;
        this.rounds = rounds;
        this.rooms = rooms;
        this.pages = pages;
    }

    @GetMapping("/{language}/{dialogue}/negotiations/{negotiation}/rounds/{round}/coverage")
    @Asks("rounds.cover")
    String coverage(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("negotiation") String text,
            @PathVariable("round") int number,
            @RequestParam(defaultValue = "-1") int reminded,
            Model model) {
        var dialogue = rooms.dialogue(slug);
        keeping.requireCover(dialogue);
        return pages.coverage(here, rooms.find(dialogue, text, number), reminded, Form.fresh(Map.of()), model);
    }

    @PostMapping("/{language}/{dialogue}/negotiations/{negotiation}/rounds/{round}/remind")
    @Asks("rounds.keep")
    @Transactional
    void remind(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("negotiation") String text,
            @PathVariable("round") int number,
            HttpServletResponse response) {
        var dialogue = rooms.dialogue(slug);
        rounds.requireKeep(dialogue);
        var found = rooms.find(dialogue, text, number);
        var reminded = keeping.remind(dialogue, found.text(), found.round());
        Sent.seeOther(response, here.to(found.inside() + "/coverage?reminded=" + reminded));
    }

    @PostMapping("/{language}/{dialogue}/negotiations/{negotiation}/rounds/{round}/{act:extend|close}")
    @Asks("rounds.keep")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @Nullable String act(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("negotiation") String text,
            @PathVariable("round") int number,
            @PathVariable("act") String act,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var dialogue = rooms.dialogue(slug);
        rounds.requireKeep(dialogue);
        var found = rooms.find(dialogue, text, number);
        var findings = act.equals("close")
                ? keeping.close(found.text(), found.round())
                : keeping.extend(dialogue, found.text(), found.round(), typed);
        return answer(here, found, typed, findings, model, response);
    }

    @PostMapping("/{language}/{dialogue}/negotiations/{negotiation}/rounds/{round}/show")
    @Asks("rounds.cover")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @Nullable String show(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("negotiation") String text,
            @PathVariable("round") int number,
            Model model,
            HttpServletResponse response) {
        var dialogue = rooms.dialogue(slug);
        keeping.requireCover(dialogue);
        var found = rooms.find(dialogue, text, number);
        return answer(here, found, Map.of(), keeping.show(dialogue, found.text(), found.round()), model, response);
    }

    /// @param submission the late one that is to count
    @PostMapping("/{language}/{dialogue}/negotiations/{negotiation}/rounds/{round}/admit")
    @Asks("rounds.admit")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @Nullable String admit(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("negotiation") String text,
            @PathVariable("round") int number,
            @RequestParam(defaultValue = "") String submission,
            Model model,
            HttpServletResponse response) {
        var dialogue = rooms.dialogue(slug);
        keeping.requireAdmit(dialogue);
        var found = rooms.find(dialogue, text, number);
        var id = submission.matches("[0-9a-f-]{36}") ? UUID.fromString(submission) : new UUID(0, 0);
        return answer(here, found, Map.of(), keeping.admit(found.text(), found.round(), id), model, response);
    }

    private @Nullable String answer(
            Here here,
            Found found,
            Map<String, String> typed,
            Findings findings,
            Model model,
            HttpServletResponse response) {
        return Sent.answer(
                response,
                findings,
                here.to(found.inside() + "/coverage"),
                () -> pages.coverage(here, found, -1, Form.again(typed, findings, here), model));
    }
}
