package org.redthread.thread.web;

import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.thread.Gaps;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.redthread.web.UnreadableAddress;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@PageController
@Asks("thread.read")
class GapsController {

    private static final int MOST_PAGES = 100_000;

    private final Gaps gaps;

    GapsController(Gaps gaps) {
        this.gaps = gaps;
    }

    @GetMapping("/{language}/{dialogue}/gaps")
    String gaps(
            Here here,
            @PathVariable String dialogue,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String goal,
            Model model) {
        here.needsDialogue();
        var question = GapQuestion.of(dialogue, party, body, goal);
        var choices = gaps.choices(question.asked(), here);
        model.addAttribute("page", new GapTelling(here, question, choices).page(gaps.count(choices)));
        return "thread/gaps";
    }

    /// @param spelled the gap as it stands in addresses: `no-host`
    @GetMapping("/{language}/{dialogue}/gaps/{gap}")
    String gap(
            Here here,
            @PathVariable String dialogue,
            @PathVariable("gap") String spelled,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String goal,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Model model) {
        here.needsDialogue();
        if (number < 1 || number > MOST_PAGES) throw new UnreadableAddress("page", String.valueOf(number));
        var question = GapQuestion.of(dialogue, party, body, goal);
        var gap = question.gap(spelled);
        var choices = gaps.choices(question.asked(), here);
        var found = gaps.list(gap, choices, (number - 1) * GapTelling.LINES, GapTelling.LINES, here);
        model.addAttribute("page", new GapTelling(here, question, choices).page(gap, number, found));
        return "thread/gap";
    }
}
