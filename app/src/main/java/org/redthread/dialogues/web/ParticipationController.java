package org.redthread.dialogues.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.dialogues.Participant;
import org.redthread.dialogues.Participation;
import org.redthread.dialogues.Says;
import org.redthread.dialogues.Standing;
import org.redthread.dialogues.Statement;
import org.redthread.dialogues.Tenure;
import org.redthread.dialogues.web.ParticipationPage.Group;
import org.redthread.dialogues.web.ParticipationPage.Line;
import org.redthread.parties.Kind;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.record.Claims;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@PageController
@Asks("dialogues.read")
class ParticipationController {

    private final Dialogues dialogues;
    private final Parties parties;
    private final Claims claims;

    ParticipationController(Dialogues dialogues, Parties parties, Claims claims) {
        this.dialogues = dialogues;
        this.parties = parties;
        this.claims = claims;
    }

    @GetMapping("/{language}/{dialogue}/participation")
    String participation(Here here, @PathVariable("dialogue") String slug, Model model) {
        var dialogue = dialogues.get(slug);
        var noted = noted(dialogue);
        var participation = dialogues.participation(
                dialogue,
                here.asOf(),
                here.language(),
                noted.stream().map(Statement::party).toList());
        var groups = groups(participation, here);
        model.addAttribute(
                "page",
                new ParticipationPage(
                        here,
                        dialogue,
                        groups,
                        dialogues.listings(dialogue),
                        noted.stream()
                                .map(note -> line(note, participation, here))
                                .toList(),
                        claims.of(dialogue.subject()).stream()
                                .filter(claim -> claim.aspect().equals("members"))
                                .toList(),
                        unionMembers(participation, here),
                        PartyName.footnoted(groups.stream()
                                .flatMap(group -> group.lines().stream())
                                .map(Line::name)
                                .toList())));
        return "dialogues/participation";
    }

    private List<Statement> noted(Dialogue dialogue) {
        return dialogues.statements(dialogue).stream()
                .filter(statement -> statement.says() == Says.NOTED || statement.note() != null)
                .toList();
    }

    private static Line line(Statement statement, Participation participation, Here here) {
        var name = Objects.requireNonNull(participation.names().get(statement.party()));
        var parts = Stream.of(
                        statement.on() == null ? null : statement.on().in(here),
                        statement.note() == null ? null : statement.note().in(here.language()))
                .filter(Objects::nonNull)
                .toList();
        return new Line(name, String.join(" · ", parts), statement.sources());
    }

    private static List<Group> groups(Participation participation, Here here) {
        var groups = new ArrayList<Group>();
        for (var kind : Kind.values())
            for (var standing : Standing.values()) {
                var lines = participation.with(standing, kind).stream()
                        .map(one -> new Line(participation.name(one), Tenure.of(one, here), one.sources()))
                        .toList();
                var heading = here.say("dialogues.group." + kind + "." + standing);
                if (!lines.isEmpty()) groups.add(new Group(standing, kind, heading, lines));
            }
        return groups;
    }

    private int unionMembers(Participation participation, Here here) {
        var union = new HashSet<>(parties.members("european-union", here.asOf()));
        return (int) participation.with(Standing.PARTICIPATES, Kind.COUNTRY).stream()
                .map(Participant::party)
                .filter(union::contains)
                .count();
    }
}
