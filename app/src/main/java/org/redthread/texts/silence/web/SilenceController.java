package org.redthread.texts.silence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.silence.Course;
import org.redthread.texts.silence.Silence;
import org.redthread.texts.silence.Silences;
import org.redthread.web.Findings;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.redthread.web.Sent;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The silence procedures of a text. Acts begin their transaction themselves, so no handler of theirs has one.
@PageController
class SilenceController {

    private static final String AT = "/{language}/{dialogue}/negotiations/{negotiation}/silence";

    private final Negotiations negotiations;
    private final Silences silences;
    private final Course course;
    private final Dialogues dialogues;
    private final SilencePages pages;

    SilenceController(
            Negotiations negotiations, Silences silences, Course course, Dialogues dialogues, SilencePages pages) {
        this.negotiations = negotiations;
        this.silences = silences;
        this.course = course;
        this.dialogues = dialogues;
        this.pages = pages;
    }

    @GetMapping(AT)
    @Asks("silence.read")
    String show(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("negotiation") String address,
            @RequestParam Map<String, String> typed,
            Model model) {
        var dialogue = dialogues.get(slug);
        var text = negotiations.get(dialogue, address);
        return typed.containsKey("count")
                ? pages.count(here, dialogue, text, with(typed, "open"), model)
                : pages.show(here, dialogue, text, model);
    }

    @PostMapping(AT)
    @Asks("silence.keep")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @Nullable String open(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("negotiation") String address,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        silences.requireKeep(dialogue);
        var text = negotiations.get(dialogue, address);
        return answer(
                new Sheet(here, dialogue, text, with(typed, "open")),
                silences.open(dialogue, text, typed),
                model,
                response);
    }

    @PostMapping(AT + "/{act:extend|call-off|remind}")
    @Asks("silence.keep")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @Nullable String act(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("negotiation") String address,
            @PathVariable("act") String act,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        silences.requireKeep(dialogue);
        var sheet = new Sheet(here, dialogue, negotiations.get(dialogue, address), with(typed, act));
        return onLast(sheet, model, response, silence -> switch (act) {
            case "extend" -> course.extend(dialogue, sheet.text(), silence, sheet.value("end"), sheet.value("why"));
            case "call-off" -> course.callOff(dialogue, sheet.text(), silence, sheet.value("why"));
            default -> course.remind(dialogue, sheet.text(), silence);
        });
    }

    @PostMapping(AT + "/break")
    @Asks("silence.break")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @Nullable String breakFor(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("negotiation") String address,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        course.requireBreak(dialogue);
        var sheet = new Sheet(here, dialogue, negotiations.get(dialogue, address), with(typed, "break"));
        return onLast(
                sheet,
                model,
                response,
                silence ->
                        course.breakFor(dialogue, sheet.text(), silence, sheet.value("party"), sheet.value("reason")));
    }

    /// What was sent, and about which text.
    private record Sheet(Here here, Dialogue dialogue, Negotiated text, Map<String, String> typed) {

        String value(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    private static Map<String, String> with(Map<String, String> typed, String act) {
        var all = new HashMap<>(typed);
        all.put("act", act);
        return all;
    }

    /// An act on the procedure that came last: the one on the page.
    private @Nullable String onLast(
            Sheet sheet, Model model, HttpServletResponse response, Function<Silence, Findings> act) {
        var last = Optional.of(silences.of(sheet.text())).filter(all -> !all.isEmpty());
        var findings =
                last.map(all -> act.apply(all.getFirst())).orElseGet(() -> new Findings().add("", "silence.none-runs"));
        return answer(sheet, findings, model, response);
    }

    private @Nullable String answer(Sheet sheet, Findings findings, Model model, HttpServletResponse response) {
        var here = sheet.here();
        var text = sheet.text();
        return Sent.answer(
                response,
                findings,
                here.to(sheet.dialogue().inside() + text.inside() + "/silence"),
                () -> pages.again(here, sheet.dialogue(), text, Form.again(sheet.typed(), findings, here), model));
    }
}
