package org.redthread.meetings.summaries.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.meetings.summaries.Approvals;
import org.redthread.meetings.summaries.Summaries;
import org.redthread.web.Here;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
/// The way of a summary, from the draft that is sent to the one that is published.

@Controller
@RequestMapping("/{language}/{dialogue}/meetings/{meeting}/summary")
class ApprovalController {

    private final Approvals approvals;
    private final Summaries summaries;
    private final SummaryPages pages;

    ApprovalController(Approvals approvals, Summaries summaries, SummaryPages pages) {
        this.approvals = approvals;
        this.summaries = summaries;
        this.pages = pages;
    }

    @PostMapping("/send")
    @Asks("meetings.summary.draft")
    @Nullable String send(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String meeting,
            Model page,
            HttpServletResponse response) {
        var at = pages.at(dialogue, meeting);
        summaries.requireDraft(at.meeting());
        return pages.answer(here, at, Map.of(), approvals.send(at.meeting(), at.dialogue()), "", page, response);
    }

    @PostMapping("/approve")
    @Asks("meetings.summary.approve")
    @Nullable String approve(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String meeting,
            Model page,
            HttpServletResponse response) {
        var at = pages.at(dialogue, meeting);
        return pages.answer(here, at, Map.of(), approvals.approve(at.meeting(), at.dialogue()), "", page, response);
    }

    @PostMapping("/publish")
    @Asks("meetings.summary.draft")
    @Nullable String publish(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String meeting,
            Model page,
            HttpServletResponse response) {
        var at = pages.at(dialogue, meeting);
        return pages.answer(here, at, Map.of(), approvals.publish(at.meeting(), at.dialogue()), "", page, response);
    }
}
