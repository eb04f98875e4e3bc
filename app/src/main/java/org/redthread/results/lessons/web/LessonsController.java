package org.redthread.results.lessons.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.documents.Visibility;
import org.redthread.results.lessons.Lesson;
import org.redthread.results.lessons.Lessons;
import org.redthread.web.Findings;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.redthread.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What was learned: found, told, verified and withdrawn.
@PageController
@RequestMapping("/{language}/{dialogue}/lessons")
class LessonsController {

    private static final String ONE = "/{lesson:[0-9a-f-]+}";

    private final Lessons lessons;
    private final Dialogues dialogues;

    LessonsController(Lessons lessons, Dialogues dialogues) {
        this.lessons = lessons;
        this.dialogues = dialogues;
    }

    @GetMapping
    @Asks("lessons.read")
    String list(
            Here here,
            @PathVariable String dialogue,
            @RequestParam(defaultValue = "") String tag,
            @RequestParam(defaultValue = "") String words,
            Model model) {
        var within = dialogues.get(dialogue);
        var found = lessons.of(within, tag, words, here);
        var shown = found.subList(0, Math.min(found.size(), Lessons.MOST));
        var asked = Form.fresh(Map.of("tag", tag, "words", words));
        model.addAttribute(
                "page",
                new LessonsPage(here, within, shown, asked, found.size() > shown.size(), lessons.mayKeep(within)));
        return "results/lessons/list";
    }

    @GetMapping("/new")
    @Asks("lessons.keep")
    String fresh(Here here, @PathVariable String dialogue, @RequestParam(defaultValue = "") String about, Model model) {
        var within = dialogues.get(dialogue);
        lessons.requireKeep(within);
        var proposed = Map.of("textLanguage", here.language().tag(), "visibility", "DIALOGUE", "about", about);
        return form(here, within, Form.fresh(proposed), model);
    }

    @PostMapping("/new")
    @Asks("lessons.keep")
    @Transactional
    @Nullable String keep(
            Here here,
            @PathVariable String dialogue,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var within = dialogues.get(dialogue);
        return switch (lessons.keep(within, typed)) {
            case Lessons.Outcome.Kept(var lesson) ->
                Sent.seeOther(response, here.to(within.inside() + lesson.inside()));
            case Lessons.Outcome.NotKept(var findings) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(here, within, Form.again(typed, findings, here), model);
            }
        };
    }

    /// The form with what others said already in it, to be told in the teller's own words; nothing is kept.
    @PostMapping("/propose")
    @Asks("lessons.keep")
    String propose(
            Here here,
            @PathVariable String dialogue,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "") String about,
            Model model) {
        var within = dialogues.get(dialogue);
        lessons.requireKeep(within);
        var language = here.language().tag();
        var proposed = Map.of("textLanguage", language, "visibility", "DIALOGUE", "about", about, "told", told);
        return form(here, within, Form.fresh(proposed), model);
    }

    private String form(Here here, Dialogue dialogue, Form form, Model model) {
        var languages = Stream.of("en", "ru", "fr", "ar", "tr")
                .map(tag -> new Form.Choice(tag, here.say("lessons.language." + tag)))
                .toList();
        model.addAttribute(
                "page",
                new NewLessonPage(
                        here,
                        dialogue,
                        form,
                        choices(Lesson.Kind.values(), "lessons.kind.", here),
                        languages,
                        choices(Visibility.values(), "documents.visibility.", here)));
        return "results/lessons/new";
    }

    private static List<Form.Choice> choices(Enum<?>[] all, String key, Here here) {
        return Arrays.stream(all)
                .map(one -> new Form.Choice(one.name(), here.say(key + one.name())))
                .toList();
    }

    @GetMapping(ONE)
    @Asks("lessons.read")
    String one(Here here, @PathVariable String dialogue, @PathVariable UUID lesson, Model model) {
        var within = dialogues.get(dialogue);
        return page(here, within, lessons.get(within, lesson), Form.fresh(Map.of()), model);
    }

    private String page(Here here, Dialogue dialogue, Lesson lesson, Form form, Model model) {
        model.addAttribute(
                "page",
                new LessonPage(
                        here,
                        dialogue,
                        lesson,
                        lessons.about(lesson, here),
                        lessons.mayVerify(lesson),
                        lessons.mayWithdraw(lesson),
                        form));
        return "results/lessons/lesson";
    }

    @PostMapping(ONE + "/verify")
    @Asks("lessons.verify")
    @Transactional
    @Nullable String verify(
            Here here,
            @PathVariable String dialogue,
            @PathVariable UUID lesson,
            Model model,
            HttpServletResponse response) {
        var within = dialogues.get(dialogue);
        return answer(here, within, lesson, Map.of(), lessons.verify(within, lesson), model, response);
    }

    @PostMapping(ONE + "/withdraw")
    @Asks("lessons.withdraw")
    @Transactional
    @Nullable String withdraw(
            Here here,
            @PathVariable String dialogue,
            @PathVariable UUID lesson,
            @RequestParam(defaultValue = "") String because,
            Model model,
            HttpServletResponse response) {
        var within = dialogues.get(dialogue);
        var findings = lessons.withdraw(within, lesson, because);
        return answer(here, within, lesson, Map.of("because", because), findings, model, response);
    }

    private @Nullable String answer(
            Here here,
            Dialogue dialogue,
            UUID id,
            Map<String, String> typed,
            Findings findings,
            Model model,
            HttpServletResponse response) {
        return Sent.answer(
                response,
                findings,
                here.to(dialogue.inside() + "/lessons/" + id),
                () -> page(here, dialogue, lessons.get(dialogue, id), Form.again(typed, findings, here), model));
    }
}
