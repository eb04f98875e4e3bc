package org.redthread.texts.publication.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.publication.Publications;
import org.redthread.web.Findings;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.redthread.web.Sent;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Makes an endorsed text public.
@PageController
class PublishController {

    private static final String AT = "/{language}/{dialogue}/negotiations/{negotiation}/publish";

    private final Publications publications;
    private final Negotiations negotiations;
    private final Dialogues dialogues;

    PublishController(Publications publications, Negotiations negotiations, Dialogues dialogues) {
        this.publications = publications;
        this.negotiations = negotiations;
        this.dialogues = dialogues;
    }

    @GetMapping(AT)
    @Asks("publication.prepare")
    String prepare(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("negotiation") String address,
            Model model) {
        var dialogue = dialogues.get(slug);
        publications.requirePrepare(dialogue);
        return draw(here, dialogue, negotiations.get(dialogue, address), Form.fresh(Map.of()), model);
    }

    /// @param version of the text that the reader saw
    @PostMapping(AT)
    @Asks("publication.publish")
    @Transactional
    @Nullable String publish(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("negotiation") String address,
            @RequestParam(defaultValue = "") String version,
            Model model,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        publications.requirePublish(dialogue);
        var text = negotiations.get(dialogue, address);
        return answer(here, dialogue, text, publications.publish(dialogue, text, version), "/text", model, response);
    }

    @PostMapping(AT + "/history")
    @Asks("publication.open-history")
    @Transactional
    @Nullable String history(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("negotiation") String address,
            @RequestParam(defaultValue = "false") boolean open,
            Model model,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        publications.requireOpenHistory(dialogue);
        var text = negotiations.get(dialogue, address);
        return answer(
                here, dialogue, text, publications.openHistory(dialogue, text, open), "/publish", model, response);
    }

    private @Nullable String answer(
            Here here,
            Dialogue dialogue,
            Negotiated text,
            Findings findings,
            String then,
            Model model,
            HttpServletResponse response) {
        return Sent.answer(
                response,
                findings,
                here.to(dialogue.inside() + text.inside() + then),
                () -> draw(here, dialogue, text, Form.again(Map.of(), findings, here), model));
    }

    private String draw(Here here, Dialogue dialogue, Negotiated text, Form form, Model model) {
        model.addAttribute(
                "page",
                new PublishPage(
                        here,
                        dialogue,
                        text,
                        publications.proposed(text).orElse(null),
                        publications.mayPublish(dialogue),
                        publications.mayOpenHistory(dialogue),
                        form));
        return "texts/publication/publish";
    }
}
