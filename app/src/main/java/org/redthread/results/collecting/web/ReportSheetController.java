package org.redthread.results.collecting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.office.Incoming;
import org.redthread.office.Spreadsheet;
import org.redthread.results.collecting.PartyReports;
import org.redthread.results.collecting.PartyReports.Held;
import org.redthread.results.collecting.SheetForm;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The form of a report as a workbook, to be filled in without a line to the house and brought back. What it would
/// change
/// is shown first; taking it is sending the form of the page with what the workbook says, so that nothing is checked
/// twice in two ways.
@PageController
@RequestMapping("/{language}/{dialogue}/collecting/{period}/{party}")
class ReportSheetController {

    private final PartyReports reports;
    private final ReportPages pages;
    private final Dialogues dialogues;

    ReportSheetController(PartyReports reports, ReportPages pages, Dialogues dialogues) {
        this.reports = reports;
        this.pages = pages;
        this.dialogues = dialogues;
    }

    @GetMapping("/form.xlsx")
    @Asks("collecting.see")
    void workbook(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable String period,
            @PathVariable String party,
            HttpServletResponse response)
            throws IOException {
        pages.find(here, slug, period, party, response, held -> {
            taken(here, held, slug + "-" + period + "-" + party + ".xlsx", response);
            return null;
        });
    }

    private static void taken(Here here, Held held, String name, HttpServletResponse response) throws IOException {
        response.setContentType(Spreadsheet.XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        Spreadsheet.xlsx(
                List.of(SheetForm.tab(held, here)), Locale.of(here.language().tag()), response.getOutputStream());
    }

    @PostMapping("/sheet")
    @Asks("collecting.report")
    @Nullable String bring(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable String period,
            @PathVariable String party,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        reports.requireReport(dialogues.get(slug));
        return pages.find(here, slug, period, party, response, held -> brought(here, held, file, model, response));
    }

    private String brought(
            Here here, Held held, @Nullable MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        if (file == null || file.isEmpty()) return unread(here, held, "NONE", "", model, response);
        return switch (Incoming.of(file.getBytes(), null)) {
            case Incoming.Read table -> {
                var read = SheetForm.read(held, table, here, reports);
                if (!read.faults().isEmpty()) response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute(
                        "page", new SheetRunPage(here, held, pages.name(here, held), reports.writes(held), read));
                yield "results/collecting/sheet-run";
            }
            case Incoming.Asked(var samples) -> unread(here, held, "LETTERS", "", model, response);
            case Incoming.Refused(var fault, var at) -> unread(here, held, fault.name(), at, model, response);
        };
    }

    private String unread(Here here, Held held, String fault, String at, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var key = fault.equals("LETTERS") ? "collecting.sheet.letters" : "sheets.fault." + fault;
        return pages.unread(
                here,
                held,
                here.say(key, Incoming.LARGEST >> 20, at, Incoming.MOST_ROWS - 1, Incoming.MOST_COLUMNS),
                model);
    }
}
