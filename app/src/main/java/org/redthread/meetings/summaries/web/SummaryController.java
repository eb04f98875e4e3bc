package org.redthread.meetings.summaries.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.redthread.access.Asks;
import org.redthread.meetings.summaries.Draft;
import org.redthread.meetings.summaries.Summaries;
import org.redthread.meetings.summaries.web.SummaryPages.At;
import org.redthread.office.Printer;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/{language}/{dialogue}/meetings/{meeting}/summary")
class SummaryController {

    private final Summaries summaries;
    private final SummaryPages pages;

    SummaryController(Summaries summaries, SummaryPages pages) {
        this.summaries = summaries;
        this.pages = pages;
    }

    @GetMapping
    @Asks("meetings.summary.read")
    String summary(Here here, @PathVariable String dialogue, @PathVariable String meeting, Model page) {
        return pages.show(here, dialogue, meeting, Form.fresh(Map.of()), page);
    }

    @GetMapping("/drafts/{draft}")
    @Asks("meetings.summary.read")
    String draft(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String meeting,
            @PathVariable int draft,
            Model page) {
        return pages.draft(here, dialogue, meeting, draft, page);
    }

    /// A draft to take away: `docx`, `pdf`, `html`, `xml` (Akoma Ntoso) or `txt`.
    @GetMapping("/drafts/{draft}/{format}")
    @Asks("meetings.summary.read")
    void file(
            @PathVariable String dialogue,
            @PathVariable String meeting,
            @PathVariable int draft,
            @PathVariable String format,
            HttpServletResponse response)
            throws IOException {
        var at = pages.at(dialogue, meeting);
        var shown = summaries.kept(at.meeting()).draft(draft).orElseThrow(() -> new NoSuchPage("page"));
        var printer = Printer.of(format);
        if (printer.isPresent()) {
            head(response, at, shown, format, printer.get().mediaType());
            printer.get().print(summaries.paper(at.meeting(), at.dialogue(), shown), response.getOutputStream());
            return;
        }
        var words = switch (format) {
            case "xml" -> summaries.akomaNtoso(at.meeting(), at.dialogue(), shown);
            case "txt" -> summaries.plain(at.meeting(), at.dialogue(), shown);
            default -> throw new NoSuchPage("page");
        };
        head(response, at, shown, format, format.equals("xml") ? "application/akn+xml" : "text/plain;charset=utf-8");
        response.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
    }

    private static void head(HttpServletResponse response, At at, Draft draft, String format, String mediaType) {
        var name = at.meeting().slug() + "-summary-" + draft.number() + "." + format;
        response.setContentType(mediaType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
