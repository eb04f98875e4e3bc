package org.redthread.results.reports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.office.Printer;
import org.redthread.results.reports.Reports;
import org.redthread.web.BaseAddress;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.redthread.web.PageController;
import org.redthread.web.Sent;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The annual report of a year as a page and as a paper, and its issues.
///
/// It is read outside the page's transaction, which would hold a connection while the report is counted on another.
@PageController
@RequestMapping("/{language}/{dialogue}/results/reports/{year:[0-9]+}")
class ReportController {

    private static final String NUMBER = "/{number:[0-9]+}";

    private final Reports reports;
    private final Dialogues dialogues;
    private final BaseAddress base;

    ReportController(Reports reports, Dialogues dialogues, BaseAddress base) {
        this.reports = reports;
        this.dialogues = dialogues;
        this.base = base;
    }

    /// @param same whether it was to be issued and says what the newest issue says
    @GetMapping
    @Asks("reports.read")
    @Transactional(propagation = Propagation.SUPPORTS)
    String now(
            Here here,
            @PathVariable String dialogue,
            @PathVariable int year,
            @RequestParam(defaultValue = "false") boolean same,
            Model model) {
        model.addAttribute("page", page(here, dialogue, year, null, same));
        return "results/reports/report";
    }

    @GetMapping(NUMBER)
    @Asks("reports.read")
    @Transactional(propagation = Propagation.SUPPORTS)
    String issued(
            Here here, @PathVariable String dialogue, @PathVariable int year, @PathVariable int number, Model model) {
        model.addAttribute("page", page(here, dialogue, year, number, false));
        return "results/reports/report";
    }

    /// @param format `docx` or `pdf`
    @GetMapping("/report.{format}")
    @Asks("reports.read")
    @Transactional(propagation = Propagation.SUPPORTS)
    void print(
            Here here,
            @PathVariable String dialogue,
            @PathVariable int year,
            @PathVariable String format,
            HttpServletResponse response)
            throws IOException {
        send(page(here, dialogue, year, null, false), format, response);
    }

    /// @param format `docx` or `pdf`
    @GetMapping(NUMBER + "/report.{format}")
    @Asks("reports.read")
    @Transactional(propagation = Propagation.SUPPORTS)
    void printIssue(
            Here here,
            @PathVariable String dialogue,
            @PathVariable int year,
            @PathVariable int number,
            @PathVariable String format,
            HttpServletResponse response)
            throws IOException {
        send(page(here, dialogue, year, number, false), format, response);
    }

    private ReportPage page(Here here, String slug, int year, @Nullable Integer number, boolean same) {
        var dialogue = dialogues.get(slug);
        return new ReportPage(here, dialogue, reports.find(dialogue, year, number, here), base, same);
    }

    private static void send(ReportPage page, String format, HttpServletResponse response) throws IOException {
        var printer = Printer.of(format).filter(each -> each != Printer.HTML).orElseThrow(() -> new NoSuchPage("page"));
        var name = page.dialogue().slug() + "-results-" + page.report().year() + "." + format;
        response.setContentType(printer.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        printer.print(page.paper().paper(), response.getOutputStream());
    }

    @PostMapping
    @Asks("reports.issue")
    @Transactional
    @Nullable String issue(Here here, @PathVariable String dialogue, @PathVariable int year, HttpServletResponse response) {
        var within = dialogues.get(dialogue);
        var issued = reports.issue(within, year, here);
        var inside = within.inside() + "/results/reports/" + year;
        return Sent.seeOther(response, here.to(inside + (issued ? "" : "?same=true") + "#issues"));
    }
}
