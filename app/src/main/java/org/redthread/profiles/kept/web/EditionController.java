package org.redthread.profiles.kept.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.office.Printer;
import org.redthread.parties.Parties;
import org.redthread.profiles.kept.ProfileCourse;
import org.redthread.web.BaseAddress;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.redthread.web.PageController;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// A frozen edition as a page, DOCX and PDF: each with the parts that are open to the reader, and no others.
@PageController
@RequestMapping("/{language}/{dialogue}/profiles/kept/{profile:[0-9a-f-]+}/editions/{number:[0-9]+}")
class EditionController {

    private final ProfileCourse course;
    private final Dialogues dialogues;
    private final Parties parties;
    private final BaseAddress base;

    EditionController(ProfileCourse course, Dialogues dialogues, Parties parties, BaseAddress base) {
        this.course = course;
        this.dialogues = dialogues;
        this.parties = parties;
        this.base = base;
    }

    @GetMapping
    @Asks("profiles.read-editions")
    String edition(
            Here here,
            @PathVariable String dialogue,
            @PathVariable UUID profile,
            @PathVariable int number,
            Model model) {
        model.addAttribute("page", page(here, dialogue, profile, number));
        return "profiles/kept/edition";
    }

    private EditionPage page(Here here, String slug, UUID profile, int number) {
        var dialogue = dialogues.get(slug);
        var edition = course.edition(dialogue, profile, number);
        var name = parties.names(List.of(edition.partyId()), here.language(), here.asOf()).values().stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchPage("party"));
        return new EditionPage(here, dialogue, edition, name, base);
    }

    /// @param format `docx` or `pdf`
    @GetMapping("/profile.{format}")
    @Asks("profiles.read-editions")
    void print(
            Here here,
            @PathVariable String dialogue,
            @PathVariable UUID profile,
            @PathVariable int number,
            @PathVariable String format,
            HttpServletResponse response)
            throws IOException {
        var page = page(here, dialogue, profile, number);
        send(page.paper(), page.file(), format, response);
    }

    static void send(ProfilePaper paper, String file, String format, HttpServletResponse response) throws IOException {
        var printer = Printer.of(format).filter(one -> one != Printer.HTML).orElseThrow(() -> new NoSuchPage("page"));
        response.setContentType(printer.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file + "." + printer.extension())
                        .build()
                        .toString());
        printer.print(paper.paper(), response.getOutputStream());
    }
}
