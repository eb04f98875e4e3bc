package org.redthread.results.collecting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.results.collecting.Collecting;
import org.redthread.results.collecting.PartyReports;
import org.redthread.results.collecting.PartyReports.Held;
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
class PartyReportController {

    private static final String WHY = "why";

    private final PartyReports reports;
    private final Collecting collecting;
    private final ReportPages pages;
    private final Dialogues dialogues;

    PartyReportController(PartyReports reports, Collecting collecting, ReportPages pages, Dialogues dialogues) {
        this.reports = reports;
        this.collecting = collecting;
        this.pages = pages;
        this.dialogues = dialogues;
    }

    /// One form of the page: what was typed into it, and where the answer goes.
    private record Sheet(Here here, Map<String, String> typed, Model page, HttpServletResponse response) {

        int version() {
            var version = typed.getOrDefault("version", "");
            return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
        }

        @Nullable String said(String field) {
            var words = typed.getOrDefault(field, "").strip();
            return words.isEmpty() ? null : words.substring(0, Math.min(2000, words.length()));
        }

        String inside(Held held, String party) {
            return here.to(held.dialogue().inside() + held.cycle().inside() + "/" + party);
        }
    }

    /// @param checked whether to say at once what would keep the report from being handed in
    @GetMapping
    @Asks("collecting.see")
    @Nullable String report(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable String period,
            @PathVariable String party,
            @RequestParam(defaultValue = "false") boolean checked,
            Model model,
            HttpServletResponse response)
            throws IOException {
        return pages.find(here, slug, period, party, response, held -> pages.show(here, held, checked, model));
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
            HttpServletResponse response)
            throws IOException {
        reports.requireReport(dialogues.get(slug));
        var sheet = new Sheet(here, typed, model, response);
        return pages.find(here, slug, period, party, response, held -> sent(sheet, held, party));
    }

    private @Nullable String sent(Sheet sheet, Held held, String party) {
        var entries = EntryForm.read(
                held.lines(), sheet.typed(), sheet.here().reader().label());
        var inside = sheet.inside(held, party);
        if (!"submit".equals(sheet.typed().get("act")))
            return answer(sheet, held, reports.keep(held, entries, sheet.version()), inside);
        var findings = reports.submit(held, entries, sheet.said(WHY), sheet.version());
        return findings.isEmpty() || findings.has("") || findings.has(WHY)
                ? answer(sheet, held, findings, inside)
                : Sent.seeOther(sheet.response(), inside + "?checked=true#form");
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
            HttpServletResponse response)
            throws IOException {
        reports.requireReport(dialogues.get(slug));
        var sheet = new Sheet(here, typed, model, response);
        return pages.find(
                here,
                slug,
                period,
                party,
                response,
                held -> answer(
                        sheet,
                        held,
                        reports.appoint(held, typed.getOrDefault("account", ""), indicators, sheet.version()),
                        sheet.inside(held, party) + "#contributors"));
    }

    /// What the secretariat says of a report: that it holds, and is published, or that it is to be mended.
    @PostMapping("/{answer:verified|back}")
    @Asks("collecting.keep")
    @Transactional
    @Nullable String judge(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable String period,
            @PathVariable String party,
            @PathVariable String answer,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response)
            throws IOException {
        collecting.requireKeep(dialogues.get(slug));
        var sheet = new Sheet(here, typed, model, response);
        return pages.find(
                here,
                slug,
                period,
                party,
                response,
                held -> answer(
                        sheet,
                        held,
                        answer.equals("back")
                                ? reports.giveBack(held, sheet.said("back-words"), sheet.version())
                                : verified(sheet, held),
                        sheet.inside(held, party)));
    }

    private Findings verified(Sheet sheet, Held held) {
        var entries = EntryForm.read(
                held.lines(), sheet.typed(), sheet.here().reader().label());
        var publish = "publish".equals(sheet.typed().get("act"));
        return reports.verify(held, entries, sheet.said("verify-words"), publish, sheet.version());
    }

    private @Nullable String answer(Sheet sheet, Held held, Findings findings, String onward) {
        return Sent.answer(
                sheet.response(),
                findings,
                onward,
                () -> pages.again(sheet.here(), held, sheet.typed(), findings, sheet.page()));
    }
}
