package org.redthread.dialogues.web;

import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.record.Claims;
import org.redthread.record.Contradictions;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What else a dialogue shows: its cycles, its contradictions, the work of its Secretariat.
@PageController
@Asks("dialogues.read")
class AsideController {

    private final Dialogues dialogues;
    private final Parties parties;
    private final Claims claims;
    private final Contradictions contradictions;

    AsideController(Dialogues dialogues, Parties parties, Claims claims, Contradictions contradictions) {
        this.dialogues = dialogues;
        this.parties = parties;
        this.claims = claims;
        this.contradictions = contradictions;
    }

    @GetMapping("/{language}/{dialogue}/cycles")
    String cycles(Here here, @PathVariable("dialogue") String slug, Model model) {
        var dialogue = dialogues.get(slug);
        model.addAttribute(
                "page",
                new CyclesPage(here, dialogue, dialogues.cycles(dialogue).reversed()));
        return "dialogues/cycles";
    }

    @GetMapping("/{language}/{dialogue}/contradictions")
    String contradictions(Here here, @PathVariable("dialogue") String slug, Model model) {
        var dialogue = dialogues.get(slug);
        model.addAttribute("page", new ContradictionsPage(here, dialogue, contradictions.of(dialogue.subject())));
        return "dialogues/contradictions";
    }

    @GetMapping("/{language}/{dialogue}/secretariat")
    String secretariat(Here here, @PathVariable("dialogue") String slug, Model model) {
        var dialogue = dialogues.get(slug);
        var facts = dialogues.facts(dialogue);
        var offices = dialogues.offices(dialogue).stream()
                .filter(office -> office.body() == null)
                .toList();
        var names = parties.names(HomeController.holders(offices), here.language(), here.asOf());
        var lines = OfficeLine.all(offices, names, here);
        model.addAttribute(
                "page",
                new SecretariatPage(
                        here,
                        dialogue,
                        facts.stream()
                                .filter(fact -> !fact.aspect().equals("practice"))
                                .toList(),
                        facts.stream()
                                .filter(fact -> fact.aspect().equals("practice"))
                                .toList(),
                        dialogues.slippages(dialogue),
                        lines,
                        claims.of(dialogue.subject()),
                        PartyName.footnoted(HomeController.shown(lines))));
        return "dialogues/secretariat";
    }
}
