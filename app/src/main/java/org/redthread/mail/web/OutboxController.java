package org.redthread.mail.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.mail.Attachment;
import org.redthread.mail.Letter;
import org.redthread.mail.Outbox;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@PageController
class OutboxController {

    private final Outbox outbox;

    OutboxController(Outbox outbox) {
        this.outbox = outbox;
    }

    @Asks("mail.read")
    @GetMapping("/{language}/outbox")
    String letters(Here here, @RequestParam @Nullable UUID before, Model model) {
        var found = outbox.letters(before);
        var shown = found.subList(0, Math.min(found.size(), Outbox.PAGE));
        var older = found.size() > shown.size()
                ? "/outbox?before=" + shown.getLast().id()
                : null;
        var enclosures = outbox.enclosures(shown.stream().map(Letter::id).toList());
        var lines = shown.stream()
                .map(letter -> new OutboxPage.LetterLine(
                        here, letter, enclosures.getOrDefault(letter.id(), List.of()), outbox.mayAgain(letter)))
                .toList();
        model.addAttribute("page", new OutboxPage(here, lines, older, outbox.leaves()));
        return "mail/outbox";
    }

    /// To be saved, never shown in the house's own name. Whoever may not read the letter is led to those that he may.
    ///
    /// @param place of the file in the letter, from 1
    @Asks("mail.read")
    @GetMapping("/{language}/outbox/{letter}/{place}")
    ResponseEntity<byte[]> attachment(Here here, @PathVariable UUID letter, @PathVariable int place) {
        return outbox.attachment(letter, place)
                .map(OutboxController::saved)
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(here.to("/outbox")))
                        .build());
    }

    /// Leads back to the letters, of which this one waits then.
    @Asks("mail.send-again")
    @PostMapping("/{language}/outbox/{letter}/again")
    @Transactional
    ResponseEntity<Void> again(Here here, @PathVariable UUID letter) {
        outbox.again(letter);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(here.to("/outbox")))
                .build();
    }

    private static ResponseEntity<byte[]> saved(Attachment attachment) {
        var disposition =
                ContentDisposition.attachment().filename(attachment.name()).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .cacheControl(CacheControl.noStore())
                .body(attachment.content());
    }
}
