package org.redthread.documents.web;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.access.Circle;
import org.redthread.documents.Document;
import org.redthread.documents.Documents;
import org.redthread.documents.Visibility;
import org.redthread.ledger.Entry;
import org.redthread.ledger.Ledger;
import org.redthread.record.RecordFile;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.redthread.web.PageController;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@PageController
@Asks("documents.read")
class DocumentsController {

    private final Documents documents;
    private final Ledger ledger;

    DocumentsController(Documents documents, Ledger ledger) {
        this.documents = documents;
        this.ledger = ledger;
    }

    @GetMapping("/{language}/{dialogue}/documents")
    String list(Here here, @PathVariable String dialogue, @RequestParam @Nullable UUID before, Model model) {
        here.needsDialogue();
        var id = RecordFile.id("dialogue", dialogue);
        var inside = "/" + dialogue + "/documents";
        var found = documents.of(id, before);
        var shown = found.subList(0, Math.min(found.size(), Documents.PAGE));
        var older = found.size() > shown.size()
                ? inside + "?before=" + shown.getLast().id()
                : null;
        var lines = shown.stream().map(document -> line(here, inside, document)).toList();
        model.addAttribute(
                "page", new DocumentsPage(here, inside, documents.count(id), documents.mayAdd(id), lines, older));
        return "documents/list";
    }

    @GetMapping("/{language}/{dialogue}/documents/{document}")
    String document(Here here, @PathVariable String dialogue, @PathVariable UUID document, Model model) {
        var found = find(dialogue, document);
        var inside = "/" + dialogue + "/documents";
        var entries = ledger.about(found.id()).stream()
                .map(entry -> line(here, entry))
                .toList();
        model.addAttribute(
                "page",
                new DocumentPage(
                        here,
                        inside,
                        inside + "/" + found.id() + "/file",
                        found.title(),
                        found.language(),
                        found.symbol(),
                        languageName(here, found.language()),
                        here.say("documents.kind." + found.kind().name()),
                        size(here, found.size()),
                        visibility(here, found),
                        here.moment(found.receivedAt()),
                        found.handedIn(),
                        found.sha256(),
                        documents.parts(found),
                        found.kind().hasWords(),
                        entries));
        return "documents/document";
    }

    /// What the document says, as it could be read from its file: for a slow line, and for a reader who hears the page.
    @GetMapping("/{language}/{dialogue}/documents/{document}/text")
    String words(
            Here here,
            @PathVariable String dialogue,
            @PathVariable UUID document,
            @RequestParam(defaultValue = "1") int part,
            Model model) {
        var found = find(dialogue, document);
        var words = documents.part(found, part).orElseThrow(() -> new NoSuchPage("document"));
        var inside = "/" + dialogue + "/documents/" + found.id();
        model.addAttribute(
                "page",
                new WordingPage(
                        here,
                        inside,
                        found.title(),
                        found.language(),
                        words.lines().filter(line -> !line.isBlank()).toList(),
                        part,
                        documents.parts(found)));
        return "documents/wording";
    }

    /// The content, to be saved and never shown in the page's own name; parts of it where a part is asked for.
    @GetMapping("/{language}/{dialogue}/documents/{document}/file")
    ResponseEntity<Resource> file(@PathVariable String dialogue, @PathVariable UUID document) {
        var found = find(dialogue, document);
        var open = found.circle().equals(Circle.PUBLIC);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.kind().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, found.disposition())
                .cacheControl(open ? CacheControl.noCache() : CacheControl.noStore())
                .eTag("\"" + found.sha256() + "\"")
                .body(new FileSystemResource(documents.content(found)));
    }

    private Document find(String dialogue, UUID document) {
        return documents
                .find(RecordFile.id("dialogue", dialogue), document)
                .orElseThrow(() -> new NoSuchPage("document"));
    }

    private static DocumentsPage.DocumentLine line(Here here, String inside, Document document) {
        return new DocumentsPage.DocumentLine(
                document.symbol(),
                document.title(),
                document.language(),
                inside + "/" + document.id(),
                here.say("documents.kind." + document.kind().name()) + ", " + size(here, document.size()),
                here.moment(document.receivedAt()),
                visibility(here, document));
    }

    private static DocumentPage.EntryLine line(Here here, Entry entry) {
        return new DocumentPage.EntryLine(
                entry.at().toString(), here.moment(entry.at()), entry.actorName(), here.say(entry.sentence()));
    }

    private static String visibility(Here here, Document document) {
        return here.say("documents.visibility."
                + (document.ofParty() ? "PARTY" : Visibility.of(document).name()));
    }

    static String languageName(Here here, String language) {
        return ULocale.getDisplayName(language, here.language().locale());
    }

    private static String size(Here here, long bytes) {
        var format = MeasureFormat.getInstance(here.language().locale(), MeasureFormat.FormatWidth.SHORT);
        var unit = List.of(MeasureUnit.BYTE, MeasureUnit.KILOBYTE, MeasureUnit.MEGABYTE);
        var step = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
        var amount = Math.round(bytes / Math.pow(1000, step) * 10) / 10.0;
        return format.format(new Measure(amount, unit.get(step)));
    }
}
