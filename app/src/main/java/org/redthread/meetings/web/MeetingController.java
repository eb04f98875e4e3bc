package org.redthread.meetings.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Body;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.meetings.Attendance;
import org.redthread.meetings.Dossier;
import org.redthread.meetings.Intervention;
import org.redthread.meetings.Meeting;
import org.redthread.meetings.Meetings;
import org.redthread.meetings.Run;
import org.redthread.meetings.YearFigure;
import org.redthread.meetings.convening.web.ConvenedPages;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.record.Contradictions;
import org.redthread.record.Subject;
import org.redthread.record.When;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.redthread.web.PageController;
import org.redthread.web.UnreadableAddress;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@PageController
@Asks("meetings.read")
class MeetingController {

    private final Meetings meetings;
    private final ConvenedPages convened;
    private final Dialogues dialogues;
    private final Parties parties;
    private final Contradictions contradictions;

    MeetingController(
            Meetings meetings,
            ConvenedPages convened,
            Dialogues dialogues,
            Parties parties,
            Contradictions contradictions) {
        this.meetings = meetings;
        this.convened = convened;
        this.dialogues = dialogues;
        this.parties = parties;
        this.contradictions = contradictions;
    }

    @GetMapping("/{language}/{dialogue}/meetings")
    String list(
            Here here,
            @PathVariable("dialogue") String slug,
            @RequestParam(name = "body", required = false) @Nullable String body,
            Model model) {
        var dialogue = dialogues.get(slug);
        var bodies = dialogues.bodies(dialogue);
        var chosen = body == null || body.isBlank() ? null : chosen(bodies, body);
        var all = meetings.run(dialogue.id(), null, here.asOf());
        var run = chosen == null ? all : meetings.run(dialogue.id(), chosen.id(), here.asOf());
        var met = bodiesOf(all);
        model.addAttribute(
                "page",
                new MeetingsPage(
                        here,
                        dialogue,
                        bodies.stream().filter(b -> met.contains(b.id())).toList(),
                        chosen == null ? null : chosen.slug(),
                        run,
                        lines(here, run),
                        chosen == null ? years(dialogue, all) : List.of(),
                        byId(bodies)));
        return "meetings/list";
    }

    @GetMapping("/{language}/{dialogue}/meetings/{meeting}")
    String meeting(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("meeting") String meeting,
            @RequestParam(defaultValue = "false") boolean faster,
            Model model) {
        var dialogue = dialogues.get(slug);
        var dossier = meetings.find(dialogue.id(), meeting).orElseThrow(() -> new NoSuchPage("meeting"));
        if (dossier.meeting().isConvened()) return convened.show(here, dialogue, meeting, faster, model);
        var thread = meetings.neighbours(dossier.meeting());
        model.addAttribute(
                "page",
                new MeetingPage(
                        here,
                        dialogue,
                        dossier,
                        byId(dialogues.bodies(dialogue)),
                        names(here, dossier),
                        contradictions.of(
                                new Subject("meeting", dossier.meeting().id())),
                        thread.before(),
                        thread.after()));
        return "meetings/meeting";
    }

    private static Body chosen(List<Body> bodies, String slug) {
        return bodies.stream()
                .filter(body -> body.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new UnreadableAddress("body", slug));
    }

    private static HashSet<UUID> bodiesOf(Run run) {
        var met = new HashSet<UUID>();
        for (var item : run.items())
            if (item instanceof Run.Held held) met.addAll(held.front().meeting().bodies());
        return met;
    }

    private static Map<UUID, Body> byId(List<Body> bodies) {
        return bodies.stream().collect(Collectors.toMap(Body::id, Function.identity()));
    }

    /// Every party that the page names, in one question.
    private Map<UUID, PartyName> names(Here here, Dossier dossier) {
        var named = Stream.of(
                        dossier.attendance().stream().map(Attendance::partyId),
                        dossier.interventions().stream().map(Intervention::partyId),
                        dossier.speakers().stream().map(Dossier.Speaker::partyId),
                        dossier.decisions().stream().map(Dossier.Decision::invitesId),
                        dossier.presiding().stream().flatMap(p -> p.partyIds().stream()),
                        Stream.ofNullable(dossier.meeting().hostId()))
                .flatMap(ids -> ids)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
        return parties.names(named, here.language(), here.asOf());
    }

    /// The year stands once at the head of its meetings.
    private static List<MeetingsPage.Line> lines(Here here, Run run) {
        var lines = new ArrayList<MeetingsPage.Line>();
        var above = "";
        for (var item : run.items()) {
            var held =
                    item instanceof Run.Held meeting ? meeting.front().meeting().held() : null;
            var year = held == null ? null : String.valueOf(held.first().getYear());
            lines.add(new MeetingsPage.Line(item, above.equals(year) ? null : year, day(here, held)));
            if (year != null) above = year;
        }
        return lines;
    }

    private static @Nullable String day(Here here, @Nullable When held) {
        if (held == null) return null;
        return switch (held.exactness()) {
            case DAY -> here.margin(held.first(), held.last());
            case MONTH -> here.monthAlone(held.first());
            case YEAR -> null;
        };
    }

    private List<MeetingsPage.Year> years(Dialogue dialogue, Run run) {
        return meetings.years(dialogue.id()).stream()
                .map(figure -> new MeetingsPage.Year(figure, counted(figure, run)))
                .toList();
    }

    private static @Nullable Integer counted(YearFigure figure, Run run) {
        if (figure.of() != YearFigure.Of.MEETINGS) return null;
        return (int) run.items().stream()
                .filter(item ->
                        item instanceof Run.Held held && inYear(held.front().meeting(), figure.year()))
                .count();
    }

    private static boolean inYear(Meeting meeting, int year) {
        return meeting.held() != null && meeting.held().first().getYear() == year;
    }
}
