package org.redthread.plans.sheets.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.office.Incoming;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.LivingPlans;
import org.redthread.plans.sheets.Sheets;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.redthread.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Bringing a plan's table back: what it would change is shown before anything changes.
///
/// The file is kept until it is taken or dropped. What it would change is worked out whenever it is shown, against the
/// plan as it then stands.
@PageController
@Asks("sheets.take")
class BringController {

    private final Sheets sheets;
    private final LivingPlans plans;
    private final Dialogues dialogues;
    private final SheetPages pages;

    BringController(Sheets sheets, LivingPlans plans, Dialogues dialogues, SheetPages pages) {
        this.sheets = sheets;
        this.plans = plans;
        this.dialogues = dialogues;
        this.pages = pages;
    }

    @PostMapping("/{language}/{dialogue}/plans/{plan}/sheet")
    @Transactional
    @Nullable String bring(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("plan") String address,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var dialogue = dialogues.get(slug);
        plans.requireKeep(dialogue);
        var plan = plans.get(dialogue, address);
        if (file == null || file.isEmpty()) return refused(here, dialogue, plan, "NONE", "", model, response);
        var name = file.getOriginalFilename();
        return switch (sheets.keep(plan, name == null ? "" : name, file.getBytes())) {
            case Sheets.Brought.Kept(var id) -> Sent.seeOther(response, here.to(inside(dialogue, plan, id)));
            case Sheets.Brought.Refused(var fault, var at) ->
                refused(here, dialogue, plan, fault.name(), at, model, response);
        };
    }

    private String refused(
            Here here,
            Dialogue dialogue,
            LivingPlan plan,
            String fault,
            String at,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pages.show(here, dialogue, plan, said(here, fault, at), model);
    }

    static String said(Here here, String fault, String at) {
        return here.say(
                "sheets.fault." + fault, Incoming.LARGEST >> 20, at, Incoming.MOST_ROWS - 1, Incoming.MOST_COLUMNS);
    }

    /// @param over whether to write over what others changed since the file was taken from the plan
    /// @param meanwhile whether it was sent to be taken and could not be
    /// @param page of differences, from 1
    @GetMapping("/{language}/{dialogue}/plans/{plan}/sheet/{sheet}")
    @Nullable String run(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("plan") String address,
            @PathVariable("sheet") UUID id,
            @RequestParam(defaultValue = "false") boolean over,
            @RequestParam(defaultValue = "false") boolean meanwhile,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        plans.requireKeep(dialogue);
        var plan = plans.get(dialogue, address);
        var found = sheets.find(plan, id);
        if (found.isEmpty()) return Sent.seeOther(response, here.to(inside(dialogue, plan)));
        var sheet = found.get();
        return switch (sheets.read(sheet)) {
            case Incoming.Read table -> {
                var run = sheets.check(plan, table, over, here);
                model.addAttribute(
                        "page", new RunPage(here, dialogue, plan, sheet, run, over, meanwhile, Math.max(1, page)));
                yield "plans/sheets/run";
            }
            case Incoming.Asked(var samples) -> {
                model.addAttribute("page", new CharsetPage(here, dialogue, plan, sheet, samples));
                yield "plans/sheets/charset";
            }
            case Incoming.Refused(var fault, var at) ->
                refused(here, dialogue, plan, fault.name(), at, model, response);
        };
    }

    /// @param version of the plan against which the differences were shown
    @PostMapping("/{language}/{dialogue}/plans/{plan}/sheet/{sheet}")
    @Transactional
    void take(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("plan") String address,
            @PathVariable("sheet") UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "false") boolean over,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        plans.requireKeep(dialogue);
        var plan = plans.get(dialogue, address);
        var taken = sheets.find(plan, id)
                .filter(sheet -> sheets.take(plan, sheet, version, over, here))
                .isPresent();
        var again = inside(dialogue, plan, id) + "?meanwhile=true" + (over ? "&over=true" : "");
        Sent.seeOther(response, here.to(taken ? dialogue.inside() + plan.inside() : again));
    }

    /// @param charset one of those that were offered
    @PostMapping("/{language}/{dialogue}/plans/{plan}/sheet/{sheet}/letters")
    @Transactional
    void letters(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("plan") String address,
            @PathVariable("sheet") UUID id,
            @RequestParam(defaultValue = "") String charset,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        plans.requireKeep(dialogue);
        var plan = plans.get(dialogue, address);
        var said = Incoming.charsets().stream()
                .filter(each -> each.name().equals(charset))
                .findFirst();
        sheets.find(plan, id).ifPresent(sheet -> said.ifPresent(each -> sheets.readAs(plan, sheet, each)));
        Sent.seeOther(response, here.to(inside(dialogue, plan, id)));
    }

    @PostMapping("/{language}/{dialogue}/plans/{plan}/sheet/{sheet}/drop")
    @Transactional
    void drop(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("plan") String address,
            @PathVariable("sheet") UUID id,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        plans.requireKeep(dialogue);
        var plan = plans.get(dialogue, address);
        sheets.find(plan, id).ifPresent(sheet -> sheets.drop(plan, sheet));
        Sent.seeOther(response, here.to(inside(dialogue, plan)));
    }

    private static String inside(Dialogue dialogue, LivingPlan plan, UUID sheet) {
        return inside(dialogue, plan) + "/" + sheet;
    }

    private static String inside(Dialogue dialogue, LivingPlan plan) {
        return dialogue.inside() + plan.inside() + "/sheet";
    }
}
