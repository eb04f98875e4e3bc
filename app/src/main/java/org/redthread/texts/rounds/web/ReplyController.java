package org.redthread.texts.rounds.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.record.RecordFile;
import org.redthread.texts.rounds.Received;
import org.redthread.texts.rounds.ReplyForms;
import org.redthread.texts.rounds.WordReplies;
import org.redthread.web.Findings;
import org.redthread.web.Form;
import org.redthread.web.HeadOfUpload;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.redthread.web.Sent;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Replies in Word: several files at once, each taken or refused on its own.
@PageController
@Asks("rounds.reply")
class ReplyController {

    private final WordReplies replies;
    private final ReplyForms forms;
    private final Found.Rooms rooms;
    private final RoundPages pages;

    ReplyController(WordReplies replies, ReplyForms forms, Found.Rooms rooms, RoundPages pages) {
        this.replies = replies;
        this.forms = forms;
        this.rooms = rooms;
        this.pages = pages;
    }

    @GetMapping("/{language}/{dialogue}/negotiations/{negotiation}/rounds/{round}/reply")
    String form(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("negotiation") String text,
            @PathVariable("round") int number,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        var dialogue = rooms.dialogue(slug);
        replies.requireReply(dialogue);
        var tooLarge = HeadOfUpload.form(request, here);
        if (tooLarge.isPresent()) response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        var form = tooLarge.orElseGet(() -> Form.fresh(Map.of()));
        return pages.reply(here, rooms.find(dialogue, text, number), List.of(), form, model);
    }

    @PostMapping("/{language}/{dialogue}/negotiations/{negotiation}/rounds/{round}/reply")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @Nullable String take(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("negotiation") String text,
            @PathVariable("round") int number,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            Model model,
            HttpServletResponse response) {
        var dialogue = rooms.dialogue(slug);
        replies.requireReply(dialogue);
        var found = rooms.find(dialogue, text, number);
        var received = new ArrayList<Received>();
        for (var file : files == null ? List.<MultipartFile>of() : files)
            if (!file.isEmpty() || named(file).isPresent()) received.add(take(here, found, file, typed));
        var findings = new Findings().addIf(received.isEmpty(), "file", "rounds.reply.no-file");
        if (findings.isEmpty() && received.stream().allMatch(Received.Taken.class::isInstance))
            return Sent.seeOther(response, here.to(found.inside() + "/reply") + "#handed-in");
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pages.reply(here, found, received, Form.again(typed, findings, here), model);
    }

    private Received take(Here here, Found found, MultipartFile file, Map<String, String> typed) {
        var name = named(file).orElse("?");
        try {
            var sent = new WordReplies.Sent(
                    name, file.getBytes(), party(typed.getOrDefault("party", "")), typed.containsKey("late"));
            return replies.take(found.dialogue(), found.text(), found.round(), sent, here);
        } catch (IOException e) {
            return new Received.Refused(name, new Findings().add("file", "negotiations.file.cut-off"));
        }
    }

    /// The text with what is to be known about the round, to be answered without a line to the house.
    @GetMapping("/{language}/{dialogue}/negotiations/{negotiation}/rounds/{round}/pack")
    void pack(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("negotiation") String text,
            @PathVariable("round") int number,
            HttpServletResponse response)
            throws IOException {
        var dialogue = rooms.dialogue(slug);
        replies.requireReply(dialogue);
        var found = rooms.find(dialogue, text, number);
        var form = forms.form(dialogue, found.text(), found.round(), here);
        response.setContentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        var disposition =
                ContentDisposition.attachment().filename(form.fileName()).build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        response.getOutputStream().write(form.docx());
    }

    /// Without the folders that some browsers put before it.
    private static Optional<String> named(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename())
                .map(name -> name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1))
                .filter(name -> !name.isBlank());
    }

    private static @Nullable UUID party(String key) {
        return key.isBlank() ? null : RecordFile.id("party", key.strip());
    }
}
