package org.redthread.meetings.floor.web;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.redthread.access.Asks;
import org.redthread.documents.Document;
import org.redthread.documents.Documents;
import org.redthread.meetings.floor.Agenda;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The agenda, for whoever sees the meeting.
@PageController
class AgendaController {

    private final Halls halls;
    private final Agenda agenda;
    private final Documents documents;

    AgendaController(Halls halls, Agenda agenda, Documents documents) {
        this.halls = halls;
        this.agenda = agenda;
        this.documents = documents;
    }

    @GetMapping("/{language}/{dialogue}/meetings/{meeting}/agenda")
    @Asks("meetings.read")
    String agenda(
            Here here, @PathVariable("dialogue") String dialogue, @PathVariable("meeting") String meeting, Model page) {
        var hall = halls.at(here, dialogue, meeting);
        var items = agenda.items(hall.meeting().id());
        var attached = items.stream().flatMap(item -> item.documents().stream()).collect(Collectors.toSet());
        var byId = documents.among(hall.dialogue().id(), attached).stream()
                .collect(Collectors.toMap(Document::id, Function.identity()));
        page.addAttribute(
                "page",
                new AgendaPage(
                        here, hall, items, byId, agenda.mayEdit(hall.meeting()), agenda.mayKeepTime(hall.meeting())));
        return "meetings/floor/agenda";
    }
}
