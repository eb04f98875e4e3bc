package org.redthread.dialogues.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Body;
import org.redthread.dialogues.Dialogues;
import org.redthread.dialogues.Office;
import org.redthread.dialogues.Seat;
import org.redthread.dialogues.web.BodyPage.Line;
import org.redthread.parties.Parties;
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
class BodyController {

    private final Dialogues dialogues;
    private final Parties parties;
    private final Claims claims;
    private final Contradictions contradictions;

    BodyController(Dialogues dialogues, Parties parties, Claims claims, Contradictions contradictions) {
        this.dialogues = dialogues;
        this.parties = parties;
        this.claims = claims;
        this.contradictions = contradictions;
    }

    @GetMapping("/{language}/{dialogue}/bodies")
    String bodies(Here here, @PathVariable("dialogue") String slug, Model model) {
        var dialogue = dialogues.get(slug);
        var standing = dialogues.bodies(dialogue, here.asOf());
        var other = dialogues.bodies(dialogue).stream()
                .filter(body -> !standing.contains(body))
                .toList();
        var offices = dialogues.offices(dialogue, here.asOf());
        var lines = OfficeLine.all(offices, names(offices, List.of(), here), here);
        model.addAttribute(
                "page",
                new BodiesPage(
                        here,
                        dialogue,
                        BodyLine.all(standing, lines, here),
                        BodyLine.all(other, List.of(), here),
                        lines.stream().filter(line -> line.body() == null).toList(),
                        PartyName.footnoted(HomeController.shown(lines))));
        return "dialogues/bodies";
    }

    @GetMapping("/{language}/{dialogue}/bodies/{body}")
    String body(Here here, @PathVariable("dialogue") String slug, @PathVariable("body") String bodySlug, Model model) {
        var dialogue = dialogues.get(slug);
        var body = dialogues.body(dialogue, bodySlug);
        var offices = dialogues.offices(dialogue).stream()
                .filter(office -> body.id().equals(office.body()))
                .toList();
        var seats = dialogues.seats(body);
        var names = names(offices, seats, here);
        var lines = OfficeLine.all(offices, names, here);
        var seated = seats.stream()
                .map(seat -> new Line(Objects.requireNonNull(names.get(seat.party())), seat))
                .toList();
        var shown = Stream.concat(
                        HomeController.shown(lines).stream(), seated.stream().map(Line::name))
                .toList();
        model.addAttribute(
                "page",
                new BodyPage(
                        here,
                        dialogue,
                        body,
                        BodyLine.since(body, here),
                        successor(body, dialogues.bodies(dialogue)),
                        lines,
                        seated,
                        claims.of(body.subject()),
                        contradictions.of(body.subject()),
                        PartyName.footnoted(shown)));
        return "dialogues/body";
    }

    private static @Nullable Body successor(Body body, List<Body> all) {
        return all.stream()
                .filter(other -> other.slug().equals(body.succeededBy()))
                .findFirst()
                .orElse(null);
    }

    private Map<UUID, PartyName> names(List<Office> offices, List<Seat> seats, Here here) {
        var ids = Stream.concat(
                        HomeController.holders(offices).stream(), seats.stream().map(Seat::party))
                .toList();
        return parties.names(ids, here.language(), here.asOf());
    }
}
