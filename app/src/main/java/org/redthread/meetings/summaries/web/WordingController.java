package org.redthread.meetings.summaries.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.meetings.summaries.Passage;
import org.redthread.meetings.summaries.Summaries;
import org.redthread.meetings.summaries.Wordings;
import org.redthread.web.Findings;
import org.redthread.web.Here;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
/// What the secretariat decides over the words, and adds to them.

@Controller
@RequestMapping("/{language}/{dialogue}/meetings/{meeting}/summary")
class WordingController {

    private final Wordings wordings;
    private final Summaries summaries;
    private final SummaryPages pages;

    WordingController(Wordings wordings, Summaries summaries, SummaryPages pages) {
        this.wordings = wordings;
        this.summaries = summaries;
        this.pages = pages;
    }

    /// @param choice what is decided over which passage: `out note/…`, `in note/…`, `name note/…`, `no-name note/…`
    @PostMapping("/choices")
    @Asks("meetings.summary.draft")
    @Nullable String choose(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String meeting,
            @RequestParam(defaultValue = "") String choice,
            Model page,
            HttpServletResponse response) {
        var at = pages.at(dialogue, meeting);
        summaries.requireDraft(at.meeting());
        var words = choice.split(" ", 2);
        var key = words.length < 2 ? "" : words[1];
        var now = summaries.working(at.meeting(), at.dialogue(), summaries.kept(at.meeting())).passages().stream()
                .filter(passage -> passage.key().equals(key))
                .findFirst();
        var findings = now.map(passage -> wordings.choose(
                        at.meeting(),
                        key,
                        words[0].equals("name") || !words[0].equals("no-name") && passage.attributed(),
                        words[0].equals("out") || !words[0].equals("in") && passage.leftOut()))
                .orElseGet(() -> new Findings().add("", "meetings.summary.no-passage"));
        return pages.answer(here, at, Map.of(), findings, "#" + SummaryPages.anchor(key), page, response);
    }

    @PostMapping("/additions")
    @Transactional
    @Asks("meetings.summary.draft")
    @Nullable String add(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String meeting,
            @RequestParam Map<String, String> typed,
            Model page,
            HttpServletResponse response) {
        var at = pages.at(dialogue, meeting);
        summaries.requireDraft(at.meeting());
        var after = typed.getOrDefault("after", "");
        var place = Arrays.stream(Passage.Place.values())
                .filter(one -> one.name().equals(typed.get("place")))
                .findFirst()
                .orElse(Passage.Place.PARAGRAPH);
        var findings = wordings.add(at.meeting(), after, place, typed.getOrDefault("text", ""));
        return pages.answer(here, at, typed, findings, "#" + SummaryPages.anchor(after), page, response);
    }

    @PostMapping("/additions/{addition}")
    @Asks("meetings.summary.draft")
    @Nullable String change(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String meeting,
            @PathVariable UUID addition,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "-1") int version,
            Model page,
            HttpServletResponse response) {
        var at = pages.at(dialogue, meeting);
        summaries.requireDraft(at.meeting());
        var findings = wordings.change(at.meeting(), addition, text, version);
        return pages.answer(
                here,
                at,
                Map.of("text", text),
                findings,
                "#" + SummaryPages.anchor("addition/" + addition),
                page,
                response);
    }

    @PostMapping("/participants")
    @Asks("meetings.summary.draft")
    @Nullable String participants(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String meeting,
            @RequestParam(defaultValue = "") String participants,
            Model page,
            HttpServletResponse response) {
        var at = pages.at(dialogue, meeting);
        summaries.requireDraft(at.meeting());
        var number = participants.isBlank()
                ? null
                : participants.strip().matches("[0-9]{1,6}")
                        ? Integer.valueOf(participants.strip())
                        : Integer.valueOf(0);
        var findings = wordings.participants(at.meeting(), number);
        return pages.answer(here, at, Map.of("participants", participants), findings, "", page, response);
    }
}
