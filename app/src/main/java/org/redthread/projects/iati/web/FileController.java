package org.redthread.projects.iati.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.projects.iati.Brought;
import org.redthread.projects.iati.FindingKind;
import org.redthread.projects.iati.Imports;
import org.redthread.projects.iati.Waiting;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.redthread.web.Sent;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A file that was brought: how far it is, what taking it would change, and taking it.
@PageController
@Asks("iati.take")
class FileController {

    private static final String EVERY = "2";

    private final Dialogues dialogues;
    private final Imports imports;

    FileController(Dialogues dialogues, Imports imports) {
        this.dialogues = dialogues;
        this.imports = imports;
    }

    /// While it is read the page comes anew by itself, without any script.
    ///
    /// @param fate of the activities to be shown; those that are new where it is left out
    /// @param after the row that was shown last
    /// @param kind the number of the kind of finding whose places are to be shown
    /// @param meanwhile whether it was sent to be taken and could not be
    @GetMapping("/{language}/{dialogue}/projects/iati/{file}")
    @Nullable String show(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("file") UUID id,
            @RequestParam(required = false) Waiting.@Nullable Fate fate,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "0") int kind,
            @RequestParam(defaultValue = "false") boolean meanwhile,
            Model model,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        var found = imports.compared(dialogue, id);
        if (found.isEmpty()) return Sent.seeOther(response, here.to(dialogue.inside() + "/projects/iati"));
        var brought = found.get();
        if (brought.state() == Brought.State.READING) response.setHeader("Refresh", EVERY);
        var shown = fate == null ? first(brought) : fate;
        var opened = brought.kinds().stream()
                .filter(each -> each.number() == kind)
                .findFirst()
                .orElse(null);
        model.addAttribute(
                "page",
                new FilePage(
                        here,
                        dialogue,
                        brought,
                        shown,
                        brought.state() == Brought.State.READY
                                ? imports.waiting(brought, shown, after, FilePage.SHOWN + 1)
                                : List.of(),
                        opened,
                        opened == null ? List.<FindingKind.Place>of() : imports.places(brought, kind),
                        meanwhile));
        return "projects/iati/file";
    }

    /// What is changed deserves a look before what is new.
    private static Waiting.Fate first(Brought brought) {
        return Arrays.stream(new Waiting.Fate[] {Waiting.Fate.CHANGED, Waiting.Fate.ADDED, Waiting.Fate.REFUSED})
                .filter(fate -> fate == Waiting.Fate.CHANGED && some(brought.changed())
                        || fate == Waiting.Fate.ADDED && some(brought.added())
                        || fate == Waiting.Fate.REFUSED && some(brought.refused()))
                .findFirst()
                .orElse(Waiting.Fate.UNCHANGED);
    }

    private static boolean some(@Nullable Integer count) {
        return count != null && count > 0;
    }

    @PostMapping("/{language}/{dialogue}/projects/iati/{file}/cancel")
    @Transactional
    @Nullable String cancel(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("file") UUID id,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        imports.cancel(dialogue, id);
        return Sent.seeOther(response, file(here, dialogue, id));
    }

    /// @param shown the file that had been taken last when the reader saw what would change
    /// @param without whether what cannot be taken may be left out
    @PostMapping("/{language}/{dialogue}/projects/iati/{file}/take")
    @Transactional
    @Nullable String take(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("file") UUID id,
            @RequestParam(required = false) @Nullable UUID shown,
            @RequestParam(defaultValue = "false") boolean without,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        var taken = imports.take(dialogue, id, shown, without);
        return Sent.seeOther(response, file(here, dialogue, id) + (taken ? "" : "?meanwhile=true"));
    }

    private static String file(Here here, Dialogue dialogue, UUID id) {
        return here.to(dialogue.inside() + "/projects/iati/" + id);
    }
}
