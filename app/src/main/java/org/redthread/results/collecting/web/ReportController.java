package org.redthread.results.collecting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.results.collecting.Collecting;
import org.redthread.results.collecting.Reports;
import org.redthread.results.collecting.Reports.Held;
import org.redthread.web.Findings;
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

/// What one party answers: filled in by its people, verified by the secretariat.
@PageController
@RequestMapping("/{language}/{dialogue}/collecting/{period}/{party}")
class ReportController {

    private static final String WHY = "why";

    private final Reports reports;
    private final Collecting collecting;
    private final ReportPages pages;
    private final Dialogues dialogues;

    ReportController(Reports reports, Collecting collecting, ReportPages pages, Dialogues dialogues) {
        this.reports = reports;
        this.collecting = collecting;
        this.pages = pages;
        this.dialogues = dialogues;
    }

    /// @param checked whether to say at once what would keep the report from being handed in
    @GetMapping
    @Asks("collecting.see")
    String report(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable String period,
            @PathVariable String party,
            @RequestParam(defaultValue = "false") boolean checked,
            Model model) {
        return pages.show(here, pages.get(slug, period, party), checked, model);
    }

    /// What cannot be handed in is kept as a draft, and said on the page of the report.
    @PostMapping
    @Asks("collecting.report")
    @Transactional
    @Nullable String send(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable String period,
            @PathVariable String party,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        reports.requireReport(dialogues.get(slug));
        var held = pages.get(slug, period, party);
        var entries = EntryForm.read(held.asked(), typed, here.reader().label());
        var version = version(typed);
        var inside = here.to(held.dialogue().inside() + held.cycle().inside() + "/" + party);
        if (!"submit".equals(typed.get("act")))
            return answer(here, held, typed, reports.keep(held, entries, version), inside, model, response);
        var findings = reports.submit(held, entries, said(typed, WHY), version);
        if (findings.isEmpty() || findings.has("") || findings.has(WHY))
            return answer(here, held, typed, findings, inside, model, response);
        return Sent.seeOther(response, inside + "?checked=true#form");
    }

    @PostMapping("/contributors")
    @Asks("collecting.report")
    @Transactional
    @Nullable String appoint(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable String period,
            @PathVariable String party,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "indicators", defaultValue = "") List<String> indicators,
            Model model,
            HttpServletResponse response) {
        reports.requireReport(dialogues.get(slug));
        var held = pages.get(slug, period, party);
        var findings = reports.appoint(held, typed.getOrDefault("account", ""), indicators, version(typed));
        var inside = here.to(held.dialogue().inside() + held.cycle().inside() + "/" + party) + "#contributors";
        return answer(here, held, typed, findings, inside, model, response);
    }

    @PostMapping("/back")
    @Asks("collecting.keep")
    @Transactional
    @Nullable String giveBack(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable String period,
            @PathVariable String party,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        collecting.requireKeep(dialogues.get(slug));
        var held = pages.get(slug, period, party);
        var findings = reports.giveBack(held, said(typed, "back-words"), version(typed));
        var inside = here.to(held.dialogue().inside() + held.cycle().inside() + "/" + party);
        return answer(here, held, typed, findings, inside, model, response);
    }

    @PostMapping("/verified")
    @Asks("collecting.keep")
    @Transactional
    @Nullable String verify(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable String period,
            @PathVariable String party,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        collecting.requireKeep(dialogues.get(slug));
        var held = pages.get(slug, period, party);
        var entries = EntryForm.read(held.asked(), typed, here.reader().label());
        var publish = "publish".equals(typed.get("act"));
        var findings = reports.verify(held, entries, said(typed, "verify-words"), publish, version(typed));
        var inside = here.to(held.dialogue().inside() + held.cycle().inside() + "/" + party);
        return answer(here, held, typed, findings, inside, model, response);
    }

    private @Nullable String answer(
            Here here,
            Held held,
            Map<String, String> typed,
            Findings findings,
            String onward,
            Model model,
            HttpServletResponse response) {
        return Sent.answer(response, findings, onward, () -> pages.again(here, held, typed, findings, model));
    }

    private static @Nullable String said(Map<String, String> typed, String field) {
        var words = typed.getOrDefault(field, "").strip();
        return words.isEmpty() ? null : words.substring(0, Math.min(2000, words.length()));
    }

    private static int version(Map<String, String> typed) {
        var version = typed.getOrDefault("version", "");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }
}
