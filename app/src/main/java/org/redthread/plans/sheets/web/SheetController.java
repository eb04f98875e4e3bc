package org.redthread.plans.sheets.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.office.Spreadsheet;
import org.redthread.plans.living.LivingPlans;
import org.redthread.plans.sheets.RecordedSheets;
import org.redthread.plans.sheets.Sheets;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.redthread.web.PageController;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Taking a plan away, of the record or kept here: everybody, as much as he may see of it.
@PageController
@Asks("sheets.read")
class SheetController {

    private final Sheets sheets;
    private final RecordedSheets recorded;
    private final LivingPlans plans;
    private final Dialogues dialogues;
    private final SheetPages pages;

    SheetController(Sheets sheets, RecordedSheets recorded, LivingPlans plans, Dialogues dialogues, SheetPages pages) {
        this.sheets = sheets;
        this.recorded = recorded;
        this.plans = plans;
        this.dialogues = dialogues;
        this.pages = pages;
    }

    @GetMapping("/{language}/{dialogue}/plans/{plan}/sheet")
    String sheet(Here here, @PathVariable("dialogue") String slug, @PathVariable("plan") String address, Model model) {
        var dialogue = dialogues.get(slug);
        return pages.show(here, dialogue, plans.get(dialogue, address), null, model);
    }

    /// @param format `xlsx` or `csv`
    @GetMapping("/{language}/{dialogue}/plans/{plan}/sheet.{format}")
    void table(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("plan") String address,
            @PathVariable("format") String format,
            HttpServletResponse response)
            throws IOException {
        var dialogue = dialogues.get(slug);
        var plan = plans.find(dialogue, address);
        var tab = plan.isPresent() ? sheets.tab(plan.get(), here) : recorded.tab(dialogue, address, here);
        var stand = plan.map(kept -> "-" + kept.version()).orElse("");
        var name = ContentDisposition.attachment().filename(address + stand + "." + format);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.build().toString());
        switch (format) {
            case "xlsx" -> {
                response.setContentType(Spreadsheet.XLSX);
                Spreadsheet.xlsx(List.of(tab), Locale.of(here.language().tag()), response.getOutputStream());
            }
            case "csv" -> {
                response.setContentType(Spreadsheet.CSV);
                Spreadsheet.csv(tab, response.getOutputStream());
            }
            default -> throw new NoSuchPage("page");
        }
    }
}
