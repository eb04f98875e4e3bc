package org.redthread.plans.living.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.office.Printer;
import org.redthread.plans.living.LivingPlans;
import org.redthread.plans.living.PlanVersions;
import org.redthread.web.Findings;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.redthread.web.PageController;
import org.redthread.web.Sent;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Versions of a living plan: read, compared, printed; frozen, endorsed, published.
@PageController
class PlanVersionController {

    private static final String VERSIONS = "/{language}/{dialogue}/plans/{plan}/versions";

    private final LivingPlans plans;
    private final PlanVersions versions;
    private final Dialogues dialogues;
    private final LivingPages pages;
    private final PlanVersionPages versionPages;

    PlanVersionController(
            LivingPlans plans,
            PlanVersions versions,
            Dialogues dialogues,
            LivingPages pages,
            PlanVersionPages versionPages) {
        this.plans = plans;
        this.versions = versions;
        this.dialogues = dialogues;
        this.pages = pages;
        this.versionPages = versionPages;
    }

    /// @param against the number of the version that it is compared with; null for the one before it, 0 for none
    @GetMapping(VERSIONS + "/{version}")
    @Asks("living.read")
    String version(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("plan") String address,
            @PathVariable("version") int number,
            @RequestParam(required = false) @Nullable Integer against,
            Model model) {
        var dialogue = dialogues.get(slug);
        var plan = plans.get(dialogue, address);
        var version = PlanVersionPages.numbered(plan, number);
        return versionPages.show(here, dialogue, plan, version, against, Form.fresh(Map.of()), model);
    }

    /// As a paper: `docx`, `pdf` or `html`.
    @GetMapping(VERSIONS + "/{version}/plan.{format}")
    @Asks("living.read")
    void paper(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("plan") String address,
            @PathVariable("version") int number,
            @PathVariable("format") String format,
            HttpServletResponse response)
            throws IOException {
        var printer = Printer.of(format).orElseThrow(() -> new NoSuchPage("page"));
        var dialogue = dialogues.get(slug);
        var plan = plans.get(dialogue, address);
        var paper = versionPages.paper(here, dialogue, PlanVersionPages.numbered(plan, number));
        response.setContentType(printer.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(plan.slug() + "-" + number + "." + format)
                        .build()
                        .toString());
        printer.print(paper, response.getOutputStream());
    }

    /// @param typed with the version counter of the plan that the reader saw
    @PostMapping(VERSIONS)
    @Asks("living.keep")
    @Transactional
    @Nullable String freeze(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("plan") String address,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        plans.requireKeep(dialogue);
        var plan = plans.get(dialogue, address);
        var findings = versions.freeze(plan, typed.getOrDefault("label", ""), typed.getOrDefault("version", ""));
        if (findings.isEmpty())
            return Sent.seeOther(response, here.to(dialogue.inside() + plan.inside()) + "#versions");
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pages.again(here, dialogue, plan, Form.again(typed, findings, here), model);
    }

    @PostMapping(VERSIONS + "/{version}/endorse")
    @Asks("living.keep")
    @Transactional
    @Nullable String endorse(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("plan") String address,
            @PathVariable("version") int number,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        plans.requireKeep(dialogue);
        var plan = plans.get(dialogue, address);
        var version = PlanVersionPages.numbered(plan, number);
        var findings = versions.endorse(plan, version, day(typed.get("on")), id(typed.get("meeting")));
        return answer(here, slug, address, number, typed, findings, model, response);
    }

    @PostMapping(VERSIONS + "/{version}/publish")
    @Asks("living.keep")
    @Transactional
    @Nullable String publish(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("plan") String address,
            @PathVariable("version") int number,
            Model model,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        plans.requireKeep(dialogue);
        var plan = plans.get(dialogue, address);
        var findings = versions.publish(plan, PlanVersionPages.numbered(plan, number));
        return answer(here, slug, address, number, Map.of(), findings, model, response);
    }

    private @Nullable String answer(
            Here here,
            String slug,
            String address,
            int number,
            Map<String, String> typed,
            Findings findings,
            Model model,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        var plan = plans.get(dialogue, address);
        if (findings.isEmpty())
            return Sent.seeOther(response, here.to(dialogue.inside() + plan.inside() + "/versions/" + number));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var version = PlanVersionPages.numbered(plan, number);
        return versionPages.show(here, dialogue, plan, version, 0, Form.again(typed, findings, here), model);
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable UUID id(@Nullable String typed) {
        return typed != null && typed.matches("[0-9a-f-]{36}") ? UUID.fromString(typed) : null;
    }
}
