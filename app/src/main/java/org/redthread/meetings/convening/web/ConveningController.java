package org.redthread.meetings.convening.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Convenings;
import org.redthread.meetings.convening.Proposal;
import org.redthread.meetings.convening.State;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Setting a meeting up, changing it, and moving it through its life.
@Controller
@Asks("meetings.convene")
class ConveningController {

    private final Convenings convenings;
    private final Dialogues dialogues;
    private final Proposal proposal;

    ConveningController(Convenings convenings, Dialogues dialogues, Proposal proposal) {
        this.convenings = convenings;
        this.dialogues = dialogues;
        this.proposal = proposal;
    }

    /// @param model the meeting whose set-up is taken over; without one, the set-up of a meeting of two days
    @Transactional(readOnly = true)
    @GetMapping("/{language}/{dialogue}/meetings/new")
    String form(
            Here here,
            @PathVariable("dialogue") String slug,
            @RequestParam(name = "model", required = false) @Nullable String model,
            Model page) {
        var dialogue = dialogues.get(slug);
        convenings.requireConvene(dialogue);
        var last = model == null || model.isBlank() ? null : convenings.get(dialogue, model);
        return show(here, dialogue, null, Form.fresh(proposal.of(dialogue, last)), page);
    }

    @PostMapping("/{language}/{dialogue}/meetings/new")
    @Nullable String convene(
            Here here,
            @PathVariable("dialogue") String slug,
            @RequestParam Map<String, String> typed,
            Model page,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        return answer(here, dialogue, null, typed, convenings.convene(dialogue, typed), page, response);
    }

    @Transactional(readOnly = true)
    @GetMapping("/{language}/{dialogue}/meetings/{meeting}/setting")
    String setting(
            Here here, @PathVariable("dialogue") String slug, @PathVariable("meeting") String meeting, Model page) {
        var dialogue = dialogues.get(slug);
        convenings.requireConvene(dialogue);
        var convened = convenings.get(dialogue, meeting);
        return show(here, dialogue, convened, Form.fresh(proposal.again(dialogue, convened)), page);
    }

    @PostMapping("/{language}/{dialogue}/meetings/{meeting}/setting")
    @Nullable String change(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("meeting") String meeting,
            @RequestParam Map<String, String> typed,
            Model page,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        convenings.requireConvene(dialogue);
        var convened = convenings.get(dialogue, meeting);
        return answer(here, dialogue, convened, typed, convenings.change(convened, dialogue, typed), page, response);
    }

    @PostMapping("/{language}/{dialogue}/meetings/{meeting}/move")
    void move(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("meeting") String meeting,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "-1") int version,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        convenings.requireConvene(dialogue);
        var convened = convenings.get(dialogue, meeting);
        var moved = Arrays.stream(State.values())
                .filter(state -> state.name().equals(to))
                .anyMatch(state -> convenings.move(convened, state, version));
        Sent.seeOther(response, here.to(inside(dialogue, convened) + (moved ? "" : "?faster=true")));
    }

    private @Nullable String answer(
            Here here,
            Dialogue dialogue,
            @Nullable Convened before,
            Map<String, String> typed,
            Convenings.Outcome outcome,
            Model page,
            HttpServletResponse response) {
        return switch (outcome) {
            case Convenings.Outcome.Done(var meeting) -> Sent.seeOther(response, here.to(inside(dialogue, meeting)));
            case Convenings.Outcome.NotDone(var findings) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(here, dialogue, before, Form.again(typed, findings, here), page);
            }
        };
    }

    private String show(Here here, Dialogue dialogue, @Nullable Convened before, Form form, Model page) {
        page.addAttribute(
                "page",
                new SettingPage(
                        here,
                        dialogue,
                        before,
                        form,
                        dialogues.bodies(dialogue, here.today()),
                        before == null ? convenings.of(dialogue) : java.util.List.of()));
        return "meetings/convening/setting";
    }

    private static String inside(Dialogue dialogue, Convened meeting) {
        return dialogue.inside() + "/meetings/" + meeting.slug();
    }
}
