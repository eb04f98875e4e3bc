package org.redthread.texts.negotiations.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.redline.print.Redlined;
import org.redthread.redline.word.TextDocument;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.redthread.web.PageController;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The words of a version, and what changed in them since another.
@PageController
@Asks("negotiations.read")
class VersionController {

    private final Negotiations negotiations;
    private final Dialogues dialogues;

    VersionController(Negotiations negotiations, Dialogues dialogues) {
        this.negotiations = negotiations;
        this.dialogues = dialogues;
    }

    /// @param against the number of the version that it is compared with; null for the one before it, −1 for none
    /// @param tongue of the version; null for the authentic wording
    @GetMapping("/{language}/{dialogue}/negotiations/{negotiation}/versions/{number}")
    String version(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("negotiation") String address,
            @PathVariable("number") int number,
            @RequestParam(required = false) @Nullable Integer against,
            @RequestParam(name = "in", required = false) @Nullable String tongue,
            Model model) {
        var dialogue = dialogues.get(slug);
        var text = negotiations.get(dialogue, address);
        var spoken = tongue == null ? text.language() : tongue;
        var version = text.numbered(number, spoken).orElseThrow(() -> new NoSuchPage("page"));
        var before = text.numbered(against == null ? number - 1 : against, spoken)
                .filter(one -> !one.id().equals(version.id()));
        var words = negotiations.words(version);
        var passages = before.map(one -> Redlined.between("", negotiations.words(one), "", words))
                .orElseGet(() -> Redlined.between("", words, "", words))
                .passages();
        model.addAttribute("page", new VersionPage(here, dialogue, text, version, before.orElse(null), passages));
        return "texts/negotiations/version";
    }

    /// The version as Word: the file that it was handed in as, or one made of its words.
    @GetMapping("/{language}/{dialogue}/negotiations/{negotiation}/versions/{number}/docx")
    void docx(
            @PathVariable("dialogue") String slug,
            @PathVariable("negotiation") String address,
            @PathVariable("number") int number,
            @RequestParam(name = "in", required = false) @Nullable String tongue,
            HttpServletResponse response)
            throws IOException {
        var text = negotiations.get(dialogues.get(slug), address);
        var version = text.numbered(number, tongue == null ? text.language() : tongue)
                .orElseThrow(() -> new NoSuchPage("page"));
        var content = negotiations
                .docx(version)
                .orElseGet(() -> TextDocument.write(negotiations.words(version)).content());
        response.setContentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(text.slug() + "-" + number + ".docx")
                        .build()
                        .toString());
        response.getOutputStream().write(content);
    }
}
