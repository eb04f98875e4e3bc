package org.redthread.meetings.summaries.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.meetings.summaries.Correction;
import org.redthread.meetings.summaries.Corrections;
import org.redthread.meetings.summaries.Summaries;
import org.redthread.web.Here;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
/// Corrections that parties file, and the answers to them.

@Controller
@RequestMapping("/{language}/{dialogue}/meetings/{meeting}/summary")
class CorrectionsController {

    private final Corrections corrections;
    private final Summaries summaries;
    private final SummaryPages pages;

    CorrectionsController(Corrections corrections, Summaries summaries, SummaryPages pages) {
        this.corrections = corrections;
        this.summaries = summaries;
        this.pages = pages;
    }

    @PostMapping("/corrections")
    @Asks("meetings.summary.correct")
    @Nullable String correct(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String meeting,
            @RequestParam Map<String, String> typed,
            Model page,
            HttpServletResponse response) {
        var at = pages.at(dialogue, meeting);
        var draft = typed.getOrDefault("draft", "");
        var findings = corrections.correct(
                at.meeting(),
                draft.matches("[0-9]{1,6}") ? Integer.parseInt(draft) : 0,
                typed.getOrDefault("key", ""),
                typed.getOrDefault("wanted", ""),
                typed.getOrDefault("reason", ""));
        return pages.answer(here, at, typed, findings, "#corrections", page, response);
    }

    @PostMapping("/corrections/{correction}")
    @Asks("meetings.summary.draft")
    @Nullable String answerCorrection(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String meeting,
            @PathVariable UUID correction,
            @RequestParam(defaultValue = "") String disposition,
            @RequestParam(defaultValue = "") String answer,
            Model page,
            HttpServletResponse response) {
        var at = pages.at(dialogue, meeting);
        summaries.requireDraft(at.meeting());
        var chosen = disposition.equals("TAKEN") ? Correction.Disposition.TAKEN : Correction.Disposition.NOT_TAKEN;
        var findings = corrections.answer(at.meeting(), correction, chosen, answer);
        return pages.answer(here, at, Map.of("answer", answer), findings, "#corrections", page, response);
    }
}
