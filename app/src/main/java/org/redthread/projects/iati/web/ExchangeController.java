package org.redthread.projects.iati.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.projects.iati.Activities;
import org.redthread.projects.iati.Audience;
import org.redthread.projects.iati.Held;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What a dialogue holds in IATI, to look at and to take away: everybody, as much as he may see of it.
@PageController
@Asks("iati.read")
class ExchangeController {

    private final Dialogues dialogues;
    private final Activities activities;
    private final ExchangePages pages;

    ExchangeController(Dialogues dialogues, Activities activities, ExchangePages pages) {
        this.dialogues = dialogues;
        this.activities = activities;
        this.pages = pages;
    }

    /// @param after the identifier that was shown last
    @GetMapping("/{language}/{dialogue}/projects/iati")
    String show(
            Here here,
            @PathVariable("dialogue") String slug,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        return pages.show(here, dialogues.get(slug), after, Audience.SECRETARIAT, null, model);
    }

    /// @param organisation the identifier of the one that reports; all where it is left out
    /// @param activity the identifier of the only one that is wanted
    /// @param all whether also those that not everybody may read
    @GetMapping("/{language}/{dialogue}/projects/iati.xml")
    void file(
            Here here,
            @PathVariable("dialogue") String slug,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable String activity,
            @RequestParam(defaultValue = "false") boolean all,
            HttpServletResponse response)
            throws IOException {
        var dialogue = dialogues.get(slug);
        var name = ContentDisposition.attachment().filename(slug + "-iati.xml").build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.toString());
        response.setContentType("application/xml");
        activities.write(dialogue, new Held.Which(organisation, activity, all), response.getOutputStream());
    }
}
