package org.redthread.texts.consolidation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.redline.Unreadable;
import org.redthread.texts.Spoken;
import org.redthread.texts.consolidation.Consolidations;
import org.redthread.texts.consolidation.Paper;
import org.redthread.texts.consolidation.web.ConsolidationPages.Address;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.redthread.web.PageController;
import org.redthread.web.Sent;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A consolidation as papers to take away.
@PageController
class PaperController {

    private final Dialogues dialogues;
    private final Consolidations consolidations;
    private final ConsolidationPages pages;

    PaperController(Dialogues dialogues, Consolidations consolidations, ConsolidationPages pages) {
        this.dialogues = dialogues;
        this.consolidations = consolidations;
        this.pages = pages;
    }

    /// @param paper its file name, as in [Paper]
    @GetMapping("/{language}/{dialogue}/negotiations/{negotiation}/rounds/{round}/consolidation/papers/{paper}")
    @Asks("consolidation.read")
    void paper(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @PathVariable("negotiation") String negotiation,
            @PathVariable("round") int round,
            @PathVariable("paper") String paper,
            HttpServletResponse response)
            throws IOException, Unreadable {
        consolidations.requireRead(dialogues.get(dialogue));
        var found = pages.found(new Address(here, dialogue, negotiation, round));
        var kind = Paper.named(paper).orElseThrow(() -> new NoSuchPage("page"));
        var text = found.text();
        var consolidation = consolidations.of(text, found.round(), here.language(), here.asOf());
        if (!consolidation.isShown()) {
            Sent.seeOther(response, found.to(""));
            return;
        }
        var content = consolidations.paper(consolidation, kind, Spoken.by(here));
        response.setContentType(kind.type());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(
                                "%s-%d-%s".formatted(text.slug(), found.round().number(), kind.file()))
                        .build()
                        .toString());
        response.getOutputStream().write(content);
    }
}
