package org.redthread.texts.publication.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.publication.Binding;
import org.redthread.texts.publication.Publications;
import org.redthread.texts.publication.Published;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.redthread.web.PageController;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The published text, for everybody, in all its forms.
@PageController
@Asks("publication.read")
class PublishedController {

    private static final String AT = "/{language}/{dialogue}/negotiations/{negotiation}/text";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Publications publications;
    private final Negotiations negotiations;
    private final Dialogues dialogues;
    private final Binding binding;

    PublishedController(Publications publications, Negotiations negotiations, Dialogues dialogues, Binding binding) {
        this.publications = publications;
        this.negotiations = negotiations;
        this.dialogues = dialogues;
        this.binding = binding;
    }

    @GetMapping(AT)
    String show(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("negotiation") String address,
            Model model) {
        var dialogue = dialogues.get(slug);
        var text = negotiations.get(dialogue, address);
        var published = published(text);
        var others = text.versions().stream()
                .filter(one -> one.stands()
                        && one.language().equals(text.language())
                        && !one.id().equals(published.versionId()))
                .toList();
        model.addAttribute("page", new PublishedPage(here, dialogue, text, published, others));
        return "texts/publication/published";
    }

    /// @param format `docx`, `pdf` or `akn`
    /// @param against of Word: the number of the version whose changes are tracked; null for none
    @GetMapping(AT + "/{format}")
    void file(
            @PathVariable("dialogue") String slug,
            @PathVariable("negotiation") String address,
            @PathVariable("format") String format,
            @RequestParam(required = false) @Nullable Integer against,
            HttpServletResponse response)
            throws IOException {
        var dialogue = dialogues.get(slug);
        var text = negotiations.get(dialogue, address);
        var published = published(text);
        switch (format) {
            case "pdf" ->
                send(response, "application/pdf", text.slug() + ".pdf", binding.pdf(dialogue, text, published));
            case "akn" ->
                send(
                        response,
                        "application/akn+xml",
                        text.slug() + ".akn.xml",
                        binding.akomaNtoso(dialogue, text, published));
            case "docx" -> {
                var content = against == null ? binding.docx(text, published) : tracked(text, published, against);
                var name = text.slug() + (against == null ? "" : "-against-" + against) + ".docx";
                send(response, WORD, name, content);
            }
            default -> throw new NoSuchPage("page");
        }
    }

    private byte[] tracked(Negotiated text, Published published, int against) {
        var before = text.numbered(against).orElseThrow(() -> new NoSuchPage("page"));
        return binding.tracked(text, published, text.symbol() + "/" + against, negotiations.words(before));
    }

    private Published published(Negotiated text) {
        return publications.find(text).orElseThrow(() -> new NoSuchPage("text"));
    }

    private static void send(HttpServletResponse response, String type, String name, byte[] content)
            throws IOException {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.getOutputStream().write(content);
    }
}
