package org.redthread.results.feedback.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Convenings;
import org.redthread.results.feedback.Feedback;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How a meeting was: asked by the secretariat, answered by those who were there, told in counts.
@PageController
@RequestMapping("/{language}/{dialogue}/meetings/{meeting}/feedback")
class FeedbackController {

    private final Feedback feedback;
    private final Convenings convenings;
    private final Dialogues dialogues;

    FeedbackController(Feedback feedback, Convenings convenings, Dialogues dialogues) {
        this.feedback = feedback;
        this.convenings = convenings;
        this.dialogues = dialogues;
    }

    @GetMapping
    @Asks("feedback.see")
    String feedback(
            Here here, @PathVariable("dialogue") String slug, @PathVariable("meeting") String meeting, Model model) {
        var dialogue = dialogues.get(slug);
        var until = Map.of("until", here.today().plusWeeks(3).toString());
        return page(here, dialogue, convenings.get(dialogue, meeting), Form.fresh(until), model);
    }

    private String page(Here here, Dialogue dialogue, Convened meeting, Form form, Model model) {
        var held = feedback.of(meeting).orElse(null);
        var keeps = feedback.mayKeep(dialogue.id());
        model.addAttribute(
                "page",
                new FeedbackPage(
                        here,
                        dialogue,
                        meeting,
                        held,
                        keeps,
                        keeps && held == null && feedback.canBeAsked(meeting),
                        held != null && held.open() && !held.given() && feedback.mayGive(dialogue.id()),
                        form));
        return "results/feedback/feedback";
    }

    @PostMapping
    @Asks("feedback.give")
    @Transactional
    @Nullable String give(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("meeting") String meeting,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        feedback.requireGive(dialogue);
        var found = convenings.get(dialogue, meeting);
        return answer(here, dialogue, found, typed, feedback.give(found, typed), model, response);
    }

    @PostMapping("/open")
    @Asks("feedback.keep")
    @Transactional
    @Nullable String open(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("meeting") String meeting,
            @RequestParam(defaultValue = "") String until,
            Model model,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        feedback.requireKeep(dialogue);
        var found = convenings.get(dialogue, meeting);
        var findings = feedback.open(found, dialogue, until);
        return answer(here, dialogue, found, Map.of("until", until), findings, model, response);
    }

    private @Nullable String answer(
            Here here,
            Dialogue dialogue,
            Convened meeting,
            Map<String, String> typed,
            Findings findings,
            Model model,
            HttpServletResponse response) {
        return Sent.answer(
                response,
                findings,
                here.to(dialogue.inside() + "/meetings/" + meeting.slug() + "/feedback"),
                () -> page(here, dialogue, meeting, Form.again(typed, findings, here), model));
    }
}
