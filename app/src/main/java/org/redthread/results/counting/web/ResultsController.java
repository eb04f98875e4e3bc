package org.redthread.results.counting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Body;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.office.Spreadsheet;
import org.redthread.parties.Parties;
import org.redthread.results.counting.Annual;
import org.redthread.results.counting.Counts;
import org.redthread.results.counting.Item;
import org.redthread.results.counting.Question;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.redthread.web.PageController;
import org.redthread.web.UnreadableAddress;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Results as they are counted, and what each figure was counted from.
@PageController
@RequestMapping("/{language}/{dialogue}/results")
@Asks("counting.read")
class ResultsController {

    private final Counts counts;
    private final Dialogues dialogues;
    private final Parties parties;

    ResultsController(Counts counts, Dialogues dialogues, Parties parties) {
        this.counts = counts;
        this.dialogues = dialogues;
        this.parties = parties;
    }

    /// @param cycle whose years are counted; that of the reader's day where it is empty
    @GetMapping
    String results(
            Here here, @PathVariable String dialogue, @RequestParam(defaultValue = "") String cycle, Model model) {
        model.addAttribute("page", page(here, dialogues.get(dialogue), cycle));
        return "results/counting/results";
    }

    private ResultsPage page(Here here, Dialogue dialogue, String cycle) {
        var span = counts.span(dialogue, cycle, here.asOf());
        var answers = counts.all(dialogue, span, here.asOf());
        var annual = dialogues.bodies(dialogue).stream()
                .filter(body -> body.kind() == Body.Kind.SENIOR_OFFICIALS)
                .map(Body::id)
                .collect(Collectors.toSet());
        return new ResultsPage(
                here, dialogue, counts.cycles(dialogue), answers, Annual.of(span, answers.held(), annual));
    }

    @GetMapping("/counted.csv")
    void table(
            Here here,
            @PathVariable String dialogue,
            @RequestParam(defaultValue = "") String cycle,
            HttpServletResponse response)
            throws IOException {
        var page = page(here, dialogues.get(dialogue), cycle);
        csv(response, dialogue + "-results.csv");
        Spreadsheet.csv(CountedTabs.of(page), response.getOutputStream());
    }

    /// @param year that was counted; for a question of a day it says nothing
    @GetMapping("/counted/{question:[a-z-]+}")
    String counted(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String question,
            @RequestParam(defaultValue = "") String cycle,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("page", counted(here, dialogue, question, cycle, year, page));
        return "results/counting/counted";
    }

    @GetMapping("/counted/{question:[a-z-]+}.csv")
    void countedTable(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String question,
            @RequestParam(defaultValue = "") String cycle,
            @RequestParam(required = false) @Nullable Integer year,
            HttpServletResponse response)
            throws IOException {
        var page = counted(here, dialogue, question, cycle, year, 1);
        csv(response, dialogue + "-" + question + ".csv");
        Spreadsheet.csv(CountedTabs.of(page), response.getOutputStream());
    }

    private CountedPage counted(Here here, String slug, String asked, String cycle, @Nullable Integer year, int page) {
        var dialogue = dialogues.get(slug);
        var question = Question.of(asked).orElseThrow(() -> new NoSuchPage("page"));
        var span = year == null || !cycle.isEmpty()
                ? counts.span(dialogue, cycle, here.asOf())
                : counts.around(dialogue, year, here.asOf());
        var answer = counts.one(question, dialogue, span, here.asOf());
        if (year != null && question.yearly() && !answer.years().containsKey(year)) throw new NoSuchPage("page");
        int shown = year != null && question.yearly() ? year : answer.years().lastKey();
        var items = Objects.requireNonNull(answer.years().get(shown)).items();
        var names = parties.names(
                items.stream().map(Item::party).filter(Objects::nonNull).collect(Collectors.toSet()),
                here.language(),
                here.asOf());
        var found = new CountedPage(here, dialogue, span, answer, shown, List.of(), names, page);
        var sorted = items.stream()
                .sorted(Comparator.comparing((Item item) -> !item.counts())
                        .thenComparing(item -> item.party() == null ? "" : found.label(item)))
                .toList();
        var counted = new CountedPage(here, dialogue, span, answer, shown, sorted, names, page);
        if (page < 1 || page > counted.pages()) throw new UnreadableAddress("page", String.valueOf(page));
        return counted;
    }

    private static void csv(HttpServletResponse response, String name) {
        response.setContentType(Spreadsheet.CSV);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
