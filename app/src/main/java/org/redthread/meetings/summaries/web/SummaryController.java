package org.redthread.meetings.summaries.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.meetings.summaries.Correction;
import org.redthread.meetings.summaries.Draft;
import org.redthread.meetings.summaries.Passage;
import org.redthread.meetings.summaries.Summaries;
import org.redthread.meetings.summaries.web.SummaryPages.At;
import org.redthread.office.Printer;
import org.redthread.web.Findings;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.redthread.web.Sent;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/{language}/{dialogue}/meetings/{meeting}/summary")
class SummaryController {

    private final Summaries summaries;
    private final SummaryPages pages;

    SummaryController(Summaries summaries, SummaryPages pages) {
        this.summaries = summaries;
        this.pages = pages;
    }

    @GetMapping
    @Asks("meetings.summary.read")
    String summary(Here here, @PathVariable String dialogue, @PathVariable String meeting, Model page) {
        return pages.show(here, dialogue, meeting, Form.fresh(Map.of()), page);
    }

    @GetMapping("/drafts/{draft}")
    @Asks("meetings.summary.read")
    String draft(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String meeting,
            @PathVariable int draft,
            Model page) {
        return pages.draft(here, dialogue, meeting, draft, page);
    }

    /// A draft to take away: `docx`, `pdf`, `html`, `xml` (Akoma Ntoso) or `txt`.
    @GetMapping("/drafts/{draft}/{format}")
    @Asks("meetings.summary.read")
    void file(
            @PathVariable String dialogue,
            @PathVariable String meeting,
            @PathVariable int draft,
            @PathVariable String format,
            HttpServletResponse response)
            throws IOException {
        var at = pages.at(dialogue, meeting);
        var shown = summaries.kept(at.meeting()).draft(draft).orElseThrow(() -> new NoSuchPage("page"));
        var printer = Printer.of(format);
        if (printer.isPresent()) {
            head(response, at, shown, format, printer.get().mediaType());
            printer.get().print(summaries.paper(at.meeting(), at.dialogue(), shown), response.getOutputStream());
            return;
        }
        var words = switch (format) {
            case "xml" -> summaries.akomaNtoso(at.meeting(), at.dialogue(), shown);
            case "txt" -> summaries.plain(at.meeting(), at.dialogue(), shown);
            default -> throw new NoSuchPage("page");
        };
        head(response, at, shown, format, format.equals("xml") ? "application/akn+xml" : "text/plain;charset=utf-8");
        response.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
    }

    private static void head(HttpServletResponse response, At at, Draft draft, String format, String mediaType) {
        var name = at.meeting().slug() + "-summary-" + draft.number() + "." + format;
        response.setContentType(mediaType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }

    /// @param choice what is decided over which passage: `out note/…`, `in note/…`, `name note/…`, `no-name note/…`
    @PostMapping("/choices")
    @Asks("meetings.summary.draft")
    @Nullable String choose(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String meeting,
            @RequestParam(defaultValue = "") String choice,
            Model page,
            HttpServletResponse response) {
        var at = pages.at(dialogue, meeting);
        summaries.requireDraft(at.meeting());
        var words = choice.split(" ", 2);
        var key = words.length < 2 ? "" : words[1];
        var now = summaries.working(at.meeting(), at.dialogue(), summaries.kept(at.meeting())).passages().stream()
                .filter(passage -> passage.key().equals(key))
                .findFirst();
        var findings = now.map(passage -> summaries.choose(
                        at.meeting(),
                        key,
                        words[0].equals("name") || !words[0].equals("no-name") && passage.attributed(),
                        words[0].equals("out") || !words[0].equals("in") && passage.leftOut()))
                .orElseGet(() -> new Findings().add("", "meetings.summary.no-passage"));
        return answer(here, at, Map.of(), findings, "#" + anchor(key), page, response);
    }

    @PostMapping("/additions")
    @Transactional
    @Asks("meetings.summary.draft")
    @Nullable String add(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String meeting,
            @RequestParam Map<String, String> typed,
            Model page,
            HttpServletResponse response) {
        var at = pages.at(dialogue, meeting);
        summaries.requireDraft(at.meeting());
        var after = typed.getOrDefault("after", "");
        var place = Arrays.stream(Passage.Place.values())
                .filter(one -> one.name().equals(typed.get("place")))
                .findFirst()
                .orElse(Passage.Place.PARAGRAPH);
        var findings = summaries.add(at.meeting(), after, place, typed.getOrDefault("text", ""));
        return answer(here, at, typed, findings, "#" + anchor(after), page, response);
    }

    @PostMapping("/additions/{addition}")
    @Asks("meetings.summary.draft")
    @Nullable String change(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String meeting,
            @PathVariable UUID addition,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "-1") int version,
            Model page,
            HttpServletResponse response) {
        var at = pages.at(dialogue, meeting);
        summaries.requireDraft(at.meeting());
        var findings = summaries.change(at.meeting(), addition, text, version);
        return answer(here, at, Map.of("text", text), findings, "#" + anchor("addition/" + addition), page, response);
    }

    @PostMapping("/participants")
    @Asks("meetings.summary.draft")
    @Nullable String participants(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String meeting,
            @RequestParam(defaultValue = "") String participants,
            Model page,
            HttpServletResponse response) {
        var at = pages.at(dialogue, meeting);
        summaries.requireDraft(at.meeting());
        var number = participants.isBlank()
                ? null
                : participants.strip().matches("[0-9]{1,6}")
                        ? Integer.valueOf(participants.strip())
                        : Integer.valueOf(0);
        var findings = summaries.participants(at.meeting(), number);
        return answer(here, at, Map.of("participants", participants), findings, "", page, response);
    }

    @PostMapping("/send")
    @Asks("meetings.summary.draft")
    @Nullable String send(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String meeting,
            Model page,
            HttpServletResponse response) {
        var at = pages.at(dialogue, meeting);
        summaries.requireDraft(at.meeting());
        return answer(here, at, Map.of(), summaries.send(at.meeting(), at.dialogue()), "", page, response);
    }

    @PostMapping("/corrections")
    @Asks("meetings.summary.correct")
    @Nullable String correct(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String meeting,
            @RequestParam Map<String, String> typed,
            Model page,
            HttpServletResponse response) {
        var at = pages.at(dialogue, meeting);
        var draft = typed.getOrDefault("draft", "");
        var findings = summaries.correct(
                at.meeting(),
                draft.matches("[0-9]{1,6}") ? Integer.parseInt(draft) : 0,
                typed.getOrDefault("key", ""),
                typed.getOrDefault("wanted", ""),
                typed.getOrDefault("reason", ""));
        return answer(here, at, typed, findings, "#corrections", page, response);
    }

    @PostMapping("/corrections/{correction}")
    @Asks("meetings.summary.draft")
    @Nullable String answerCorrection(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String meeting,
            @PathVariable UUID correction,
            @RequestParam(defaultValue = "") String disposition,
            @RequestParam(defaultValue = "") String answer,
            Model page,
            HttpServletResponse response) {
        var at = pages.at(dialogue, meeting);
        summaries.requireDraft(at.meeting());
        var chosen = disposition.equals("TAKEN") ? Correction.Disposition.TAKEN : Correction.Disposition.NOT_TAKEN;
        var findings = summaries.answer(at.meeting(), correction, chosen, answer);
        return answer(here, at, Map.of("answer", answer), findings, "#corrections", page, response);
    }

    @PostMapping("/approve")
    @Asks("meetings.summary.approve")
    @Nullable String approve(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String meeting,
            Model page,
            HttpServletResponse response) {
        var at = pages.at(dialogue, meeting);
        return answer(here, at, Map.of(), summaries.approve(at.meeting(), at.dialogue()), "", page, response);
    }

    @PostMapping("/publish")
    @Asks("meetings.summary.draft")
    @Nullable String publish(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String meeting,
            Model page,
            HttpServletResponse response) {
        var at = pages.at(dialogue, meeting);
        return answer(here, at, Map.of(), summaries.publish(at.meeting(), at.dialogue()), "", page, response);
    }

    private @Nullable String answer(
            Here here,
            At at,
            Map<String, String> typed,
            Findings findings,
            String anchor,
            Model page,
            HttpServletResponse response) {
        if (findings.isEmpty()) return Sent.seeOther(response, here.to(at.inside()) + anchor);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pages.show(here, at, Form.again(typed, findings, here), page);
    }

    /// The place of a passage on the page.
    static String anchor(String key) {
        return key.replace('/', '-');
    }
}
