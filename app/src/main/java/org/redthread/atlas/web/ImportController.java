package org.redthread.atlas.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.atlas.figures.Figures;
import org.redthread.atlas.imports.Arrivals;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.web.Findings;
import org.redthread.web.Form;
import org.redthread.web.HeadOfUpload;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.redthread.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Files of newer figures: brought, looked at, taken or left.
@PageController
@RequestMapping("/{language}/{dialogue}/atlas/import")
@Asks("atlas.keep")
class ImportController {

    private final Arrivals arrivals;
    private final Figures figures;
    private final Dialogues dialogues;

    ImportController(Arrivals arrivals, Figures figures, Dialogues dialogues) {
        this.arrivals = arrivals;
        this.figures = figures;
        this.dialogues = dialogues;
    }

    @GetMapping
    String form(Here here, @PathVariable String dialogue, HttpServletRequest request, Model model) {
        return form(
                here, dialogues.get(dialogue), HeadOfUpload.form(request, here).orElse(Form.fresh(Map.of())), model);
    }

    @PostMapping
    @Transactional
    @Nullable String bring(
            Here here,
            @PathVariable String dialogue,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var within = dialogues.get(dialogue);
        var name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        var content = file == null ? new byte[0] : file.getBytes();
        return switch (arrivals.bring(within.id(), typed, name, content)) {
            case Arrivals.Outcome.Read(var brought) ->
                Sent.seeOther(response, here.to(within.inside() + "/atlas/import/" + brought.id()));
            case Arrivals.Outcome.NotRead(Findings findings) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(here, within, Form.again(typed, findings, here), model);
            }
        };
    }

    @GetMapping("/{file}")
    @Nullable String show(
            Here here,
            @PathVariable String dialogue,
            @PathVariable UUID file,
            @RequestParam(defaultValue = "false") boolean meanwhile,
            Model model,
            HttpServletResponse response) {
        var within = dialogues.get(dialogue);
        var brought = arrivals.find(within.id(), file).orElse(null);
        if (brought == null) return Sent.seeOther(response, here.to(within.inside() + "/atlas/import"));
        var shown = figures.editions().get(brought.dataSet());
        model.addAttribute(
                "page",
                new BroughtPage(
                        here,
                        within,
                        brought,
                        shown,
                        arrivals.difference(brought).orElse(null),
                        meanwhile));
        return "atlas/brought";
    }

    /// @param seen the edition that was shown beside the difference
    /// @param fewer whether the reader agreed that fewer figures be shown
    @PostMapping("/{file}/take")
    @Transactional
    @Nullable String take(
            Here here,
            @PathVariable String dialogue,
            @PathVariable UUID file,
            @RequestParam(defaultValue = "-1") int seen,
            @RequestParam(defaultValue = "") String fewer,
            HttpServletResponse response) {
        var within = dialogues.get(dialogue);
        var brought = arrivals.find(within.id(), file).orElse(null);
        var difference = brought == null ? null : arrivals.difference(brought).orElse(null);
        var agreed = difference != null && (!difference.fewer() || fewer.equals("on"));
        var taken = agreed && arrivals.take(within.id(), file, seen);
        return Sent.seeOther(
                response,
                here.to(within.inside() + (taken ? "/atlas/data" : "/atlas/import/" + file + "?meanwhile=true")));
    }

    @PostMapping("/{file}/leave")
    @Transactional
    @Nullable String leave(Here here, @PathVariable String dialogue, @PathVariable UUID file, HttpServletResponse response) {
        var within = dialogues.get(dialogue);
        arrivals.leave(within.id(), file);
        return Sent.seeOther(response, here.to(within.inside() + "/atlas/import"));
    }

    private String form(Here here, Dialogue dialogue, Form form, Model model) {
        model.addAttribute("page", new ImportPage(here, dialogue, arrivals.of(dialogue.id()), form));
        return "atlas/import";
    }
}
