package org.redthread.texts.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.parties.Parties;
import org.redthread.record.Contradictions;
import org.redthread.record.Subject;
import org.redthread.texts.Dossier;
import org.redthread.texts.Texts;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.redthread.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@PageController
@Asks("texts.read")
class TextController {

    private final Texts texts;
    private final Dialogues dialogues;
    private final Parties parties;
    private final Contradictions contradictions;

    TextController(Texts texts, Dialogues dialogues, Parties parties, Contradictions contradictions) {
        this.texts = texts;
        this.dialogues = dialogues;
        this.parties = parties;
        this.contradictions = contradictions;
    }

    @GetMapping("/{language}/{dialogue}/texts")
    String list(Here here, @PathVariable("dialogue") String slug, Model model) {
        var dialogue = dialogues.get(slug);
        var all = texts.of(dialogue.id(), here.asOf());
        model.addAttribute("page", new TextsPage(here, dialogue, all, texts.moves(all)));
        return "texts/list";
    }

    @GetMapping("/{language}/{dialogue}/texts/{text}")
    String text(Here here, @PathVariable("dialogue") String slug, @PathVariable("text") String text, Model model) {
        var dialogue = dialogues.get(slug);
        var all = texts.of(dialogue.id(), here.asOf());
        var dossier = all.stream()
                .filter(one -> one.text().slug().equals(text))
                .findFirst()
                .orElseThrow(() -> new NoSuchPage("text"));
        var byId = all.stream().collect(Collectors.toMap(one -> one.text().id(), Dossier::text));
        var routed = texts.routed(all, dossier).orElse(null);
        var refusing = dossier.refusals().stream().map(Dossier.Refusal::partyId).collect(Collectors.toSet());
        model.addAttribute(
                "page",
                new TextPage(
                        here,
                        dialogue,
                        dossier,
                        dossier.follows().stream()
                                .flatMap(follows -> Stream.ofNullable(byId.get(follows.followsId()))
                                        .map(before -> new TextPage.Line(before, follows)))
                                .toList(),
                        followers(all, dossier.text().id()),
                        routed == null ? List.of() : routed.routeBy(here.asOf()),
                        routed == null || routed == dossier ? null : routed.text(),
                        texts.line(all, dossier).size(),
                        parties.names(refusing, here.language(), here.asOf()),
                        contradictions.of(new Subject("text", dossier.text().id()))));
        return "texts/text";
    }

    private static List<TextPage.Line> followers(List<Dossier> all, UUID text) {
        return all.stream()
                .flatMap(one -> one.follows().stream()
                        .filter(follows -> follows.followsId().equals(text))
                        .map(follows -> new TextPage.Line(one.text(), follows)))
                .toList();
    }
}
