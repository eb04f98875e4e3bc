package org.redthread.dialogues.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.redthread.access.Asks;
import org.redthread.dialogues.Body;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.dialogues.Milestone;
import org.redthread.dialogues.Milestones;
import org.redthread.dialogues.Office;
import org.redthread.dialogues.Participation;
import org.redthread.dialogues.Standing;
import org.redthread.parties.Kind;
import org.redthread.parties.PartyName;
import org.redthread.record.Claims;
import org.redthread.record.Contradictions;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@PageController
@Asks("dialogues.read")
class HomeController {

    private final Dialogues dialogues;
    private final Claims claims;
    private final Contradictions contradictions;
    private final List<Milestones> milestones;

    HomeController(Dialogues dialogues, Claims claims, Contradictions contradictions, List<Milestones> milestones) {
        this.dialogues = dialogues;
        this.claims = claims;
        this.contradictions = contradictions;
        this.milestones = milestones;
    }

    @GetMapping("/{language}/{dialogue}")
    String home(Here here, @PathVariable("dialogue") String slug, Model model) {
        var dialogue = dialogues.get(slug);
        var day = here.asOf();
        var bodies = dialogues.bodies(dialogue, day);
        var offices = dialogues.offices(dialogue, day);
        var participation = dialogues.participation(dialogue, day, here.language(), holders(offices));
        var lines = OfficeLine.all(offices, participation.names(), here);
        model.addAttribute(
                "page",
                new HomePage(
                        here,
                        dialogue,
                        lines.stream().filter(line -> line.body() == null).toList(),
                        claims.of(dialogue.subject()).stream()
                                .filter(claim -> claim.aspect().equals("start"))
                                .toList(),
                        dialogues.cycle(dialogue, day).orElse(null),
                        figures(participation, here),
                        BodyLine.all(bodies, lines, here),
                        milestones(dialogue, bodies, here),
                        contradictions.of(dialogue.subject()).size(),
                        PartyName.footnoted(shown(lines))));
        return "dialogues/home";
    }

    static List<UUID> holders(List<Office> offices) {
        return offices.stream().flatMap(office -> office.holders().stream()).toList();
    }

    static List<PartyName> shown(List<OfficeLine> lines) {
        return lines.stream().flatMap(line -> line.holders().stream()).toList();
    }

    private static List<HomePage.Figure> figures(Participation participation, Here here) {
        var figures = new ArrayList<HomePage.Figure>();
        for (var standing : Standing.values())
            for (var kind : Kind.values()) {
                var count = participation.count(standing, kind);
                var key = "dialogues.count." + standing + "." + kind;
                if (count > 0 && here.messages().has(here.language(), key))
                    figures.add(new HomePage.Figure(here.say(key, count), standing + "-" + kind));
            }
        return figures;
    }

    private List<Milestone> milestones(Dialogue dialogue, List<Body> bodies, Here here) {
        return milestones.stream()
                .flatMap(room -> room.of(dialogue, bodies, here).stream())
                .sorted(Comparator.comparing(
                                (Milestone milestone) -> milestone.when().first())
                        .reversed())
                .toList();
    }
}
