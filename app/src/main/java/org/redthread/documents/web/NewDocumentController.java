package org.redthread.documents.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.documents.Documents;
import org.redthread.documents.Draft;
import org.redthread.documents.HandedIn;
import org.redthread.documents.Visibility;
import org.redthread.record.RecordFile;
import org.redthread.web.HeadOfUpload;
import org.redthread.web.Here;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Handing a document in. No connection to the database is held while its content comes in.
@Controller
@Asks("documents.add")
class NewDocumentController {

    private final Documents documents;

    NewDocumentController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/{language}/{dialogue}/documents/new")
    String form(
            Here here,
            @PathVariable String dialogue,
            @RequestAttribute(name = HeadOfUpload.TYPED, required = false) @Nullable Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        documents.requireAdd(RecordFile.id("dialogue", dialogue));
        if (typed == null) {
            var empty = new Draft("", "", here.language().tag(), Visibility.SECRETARIAT, null);
            return form(here, dialogue, empty, Map.of(), model);
        }
        response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        var draft = new Draft(
                typed.getOrDefault("title", ""),
                typed.getOrDefault("symbol", ""),
                typed.getOrDefault("textLanguage", here.language().tag()),
                visibility(typed.getOrDefault("visibility", "")),
                null);
        return form(here, dialogue, draft, Map.of("file", "documents.file.too-big"), model);
    }

    @PostMapping("/{language}/{dialogue}/documents/new")
    @Nullable String add(
            Here here,
            @PathVariable String dialogue,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String symbol,
            @RequestParam(defaultValue = "") String textLanguage,
            @RequestParam(defaultValue = "") String visibility,
            @RequestParam @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response) {
        var draft = new Draft(title, symbol, textLanguage, visibility(visibility), name(file));
        var size = file == null ? 0 : file.getSize();
        return switch (documents.add(RecordFile.id("dialogue", dialogue), draft, size, () -> open(file))) {
            case HandedIn.Taken(var document) -> {
                response.setStatus(HttpStatus.SEE_OTHER.value());
                response.setHeader(HttpHeaders.LOCATION, here.to("/" + dialogue + "/documents/" + document.id()));
                yield null;
            }
            case HandedIn.NotTaken(var findings) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(here, dialogue, draft, findings, model);
            }
        };
    }

    private String form(Here here, String dialogue, Draft draft, Map<String, String> findings, Model model) {
        var largest = documents.largest().toMegabytes();
        var sentences = new TreeMap<String, String>();
        findings.forEach((field, key) -> sentences.put(field, here.say(key, largest)));
        var languages = Stream.of("en", "ru", "fr", "ar", "tr")
                .map(tag -> new NewDocumentPage.Choice(
                        tag, DocumentsController.languageName(here, tag), tag.equals(draft.language())))
                .toList();
        var visibilities = Arrays.stream(Visibility.values())
                .map(one -> new NewDocumentPage.Choice(
                        one.name(), here.say("documents.visibility." + one.name()), one == draft.visibility()))
                .toList();
        var inside = "/" + dialogue + "/documents";
        model.addAttribute(
                "page", new NewDocumentPage(here, inside, draft, sentences, languages, visibilities, largest));
        return "documents/new";
    }

    /// What cannot be read is kept to the narrowest circle.
    private static Visibility visibility(String typed) {
        return Arrays.stream(Visibility.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(Visibility.SECRETARIAT);
    }

    private static @Nullable String name(@Nullable MultipartFile file) {
        return file == null ? null : file.getOriginalFilename();
    }

    private static java.io.InputStream open(@Nullable MultipartFile file) throws java.io.IOException {
        return file == null ? java.io.InputStream.nullInputStream() : file.getInputStream();
    }
}
