package org.redthread.texts.negotiations.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.redline.Unreadable;
import org.redthread.texts.Unread;
import org.redthread.texts.negotiations.Beginning;
import org.redthread.texts.negotiations.Handed;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.negotiations.State;
import org.redthread.web.Findings;
import org.redthread.web.Form;
import org.redthread.web.HeadOfUpload;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.redthread.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Texts that are negotiated: the list, one of them, and beginning one.
@PageController
class NegotiationsController {

    private final Negotiations negotiations;
    private final Dialogues dialogues;
    private final NegotiationPages pages;

    NegotiationsController(Negotiations negotiations, Dialogues dialogues, NegotiationPages pages) {
        this.negotiations = negotiations;
        this.dialogues = dialogues;
        this.pages = pages;
    }

    @GetMapping("/{language}/{dialogue}/negotiations")
    @Asks("negotiations.read")
    String list(Here here, @PathVariable("dialogue") String slug, Model model) {
        return pages.list(here, dialogues.get(slug), model);
    }

    @GetMapping("/{language}/{dialogue}/negotiations/new")
    @Asks("negotiations.keep")
    String form(
            Here here,
            @PathVariable("dialogue") String slug,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        negotiations.requireKeep(dialogue);
        var tooLarge = HeadOfUpload.form(request, here);
        if (tooLarge.isPresent()) response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        var form = tooLarge.orElseGet(() -> Form.fresh(Map.of("kind", "DECLARATION", "language", "en")));
        return pages.form(here, dialogue, form, model);
    }

    @PostMapping("/{language}/{dialogue}/negotiations/new")
    @Asks("negotiations.keep")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @Nullable String begin(
            Here here,
            @PathVariable("dialogue") String slug,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        negotiations.requireKeep(dialogue);
        var findings = new Findings();
        var beginning = Beginning.read(typed, findings);
        var handed = handed(file, typed.getOrDefault("words", ""), findings);
        if (beginning.isPresent() && handed.isPresent() && findings.isEmpty())
            switch (negotiations.begin(dialogue, beginning.get(), handed.get())) {
                case Negotiations.Outcome.Done(var text) -> {
                    return Sent.seeOther(response, here.to(dialogue.inside() + text.inside()));
                }
                case Negotiations.Outcome.NotDone(var refused) -> findings = refused;
            }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pages.form(here, dialogue, Form.again(typed, findings, here), model);
    }

    @GetMapping("/{language}/{dialogue}/negotiations/{negotiation}")
    @Asks("negotiations.read")
    String text(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("negotiation") String text,
            @RequestParam(defaultValue = "false") boolean faster,
            Model model) {
        var dialogue = dialogues.get(slug);
        return pages.show(here, dialogue, negotiations.get(dialogue, text), faster, model);
    }

    /// @param version of the text that the reader saw
    @PostMapping("/{language}/{dialogue}/negotiations/{negotiation}/move")
    @Asks("negotiations.keep")
    @Transactional
    void move(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("negotiation") String address,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "-1") int version,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        negotiations.requireKeep(dialogue);
        var text = negotiations.get(dialogue, address);
        var moved = Arrays.stream(State.values())
                .filter(state -> state.name().equals(to))
                .anyMatch(state -> negotiations.move(text, state, version));
        Sent.seeOther(response, here.to(dialogue.inside() + text.inside() + (moved ? "" : "?faster=true")));
    }

    /// The text with the form for the next version, as it comes back from a file that is too large.
    @GetMapping("/{language}/{dialogue}/negotiations/{negotiation}/versions")
    @Asks("negotiations.keep")
    String handIn(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("negotiation") String address,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        negotiations.requireKeep(dialogue);
        var text = negotiations.get(dialogue, address);
        var tooLarge = HeadOfUpload.form(request, here);
        if (tooLarge.isEmpty()) return pages.show(here, dialogue, text, false, model);
        response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        return pages.show(here, dialogue, text, tooLarge.get(), false, model);
    }

    /// The next version by hand, where no round is consolidated: from a file or from words.
    @PostMapping("/{language}/{dialogue}/negotiations/{negotiation}/versions")
    @Asks("negotiations.keep")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @Nullable String version(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("negotiation") String address,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        negotiations.requireKeep(dialogue);
        var text = negotiations.get(dialogue, address);
        var findings = new Findings();
        var handed = handed(file, typed.getOrDefault("words", ""), findings);
        if (handed.isPresent() && findings.isEmpty()) {
            var language = typed.getOrDefault("language", text.language());
            var outcome = negotiations.add(dialogue, text, language, typed.getOrDefault("base", ""), handed.get());
            if (outcome instanceof Negotiations.Outcome.Done)
                return Sent.seeOther(response, here.to(dialogue.inside() + text.inside()));
            if (outcome instanceof Negotiations.Outcome.NotDone(var refused)) findings = refused;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pages.show(here, dialogue, text, Form.again(typed, findings, here), false, model);
    }

    private static Optional<Handed> handed(@Nullable MultipartFile file, String words, Findings findings) {
        var sent = file == null || file.isEmpty() ? null : file;
        var name = sent == null
                ? "text.md"
                : Optional.ofNullable(sent.getOriginalFilename()).orElse("?");
        if (sent == null && words.isBlank()) {
            findings.add("file", "negotiations.file.missing");
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Handed.read(name, sent == null ? words.getBytes(StandardCharsets.UTF_8) : sent.getBytes()));
        } catch (Unreadable e) {
            Unread.finding("file", name, e, findings);
            return Optional.empty();
        } catch (IOException e) {
            findings.add("file", "negotiations.file.cut-off");
            return Optional.empty();
        }
    }
}
