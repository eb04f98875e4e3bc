package org.redthread.projects.iati.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.projects.iati.Audience;
import org.redthread.projects.iati.Imports;
import org.redthread.web.Here;
import org.redthread.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// Handing a file in. No connection to the database is held while it comes in.
@Controller
@Asks("iati.take")
class NewFileController {

    private final Dialogues dialogues;
    private final Imports imports;
    private final ExchangePages pages;

    NewFileController(Dialogues dialogues, Imports imports, ExchangePages pages) {
        this.dialogues = dialogues;
        this.imports = imports;
        this.pages = pages;
    }

    @PostMapping("/{language}/{dialogue}/projects/iati")
    @Nullable String bring(
            Here here,
            @PathVariable("dialogue") String slug,
            @RequestParam(defaultValue = "") String audience,
            @RequestAttribute(name = StreamedUpload.NAME, required = false) @Nullable String name,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var dialogue = dialogues.get(slug);
        imports.requireTake(dialogue);
        var readers = audience(audience);
        return switch (imports.open(dialogue, name == null ? "" : name, readers, request.getInputStream())) {
            case Imports.Opened.Begun(var id) ->
                Sent.seeOther(response, here.to(dialogue.inside() + "/projects/iati/" + id));
            case Imports.Opened.NotBegun(var reason) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                var wrong = here.say("iati.bring." + reason, imports.largest().toMegabytes(), Imports.MOST_WAITING);
                yield pages.show(here, dialogue, "", readers, wrong, model);
            }
        };
    }

    /// What cannot be read is kept to the narrowest circle.
    private static Audience audience(String typed) {
        return Arrays.stream(Audience.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(Audience.SECRETARIAT);
    }
}
