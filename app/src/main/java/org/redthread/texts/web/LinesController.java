package org.redthread.texts.web;

import java.util.List;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.record.Contradictions;
import org.redthread.texts.Texts;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@PageController
@Asks("texts.read")
class LinesController {

    private final Texts texts;
    private final Dialogues dialogues;
    private final Contradictions contradictions;

    LinesController(Texts texts, Dialogues dialogues, Contradictions contradictions) {
        this.texts = texts;
        this.dialogues = dialogues;
        this.contradictions = contradictions;
    }

    /// @param asked two or three texts by their addresses; none for those that the page proposes
    @GetMapping("/{language}/{dialogue}/texts/lines")
    String lines(
            Here here,
            @PathVariable("dialogue") String slug,
            @RequestParam(name = "text", defaultValue = "") List<String> asked,
            Model model) {
        var dialogue = dialogues.get(slug);
        var choice = Choice.of(texts.lines(dialogue.id()), asked, here.asOf());
        var beside = texts.sideBySide(choice.chosen());
        var subjects =
                choice.chosen().stream().map(dossier -> dossier.text().goals()).toList();
        model.addAttribute(
                "page", new LinesPage(here, dialogue, choice, beside, Drawing.of(beside), contradictions.of(subjects)));
        return "texts/lines";
    }
}
