package org.redthread.meetings.floor.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.meetings.floor.Agenda;
import org.redthread.meetings.floor.Floors;
import org.redthread.meetings.floor.Item;
import org.redthread.meetings.floor.NoteForm;
import org.redthread.meetings.floor.Noted;
import org.redthread.meetings.floor.Notes;
import org.redthread.meetings.floor.Seat;
import org.redthread.parties.Parties;
import org.redthread.web.Findings;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The rapporteur's page. A form that is sent by hand and one that is sent as it is typed come to the same door; what
/// is kept and what is shown again are one transaction, since this door is knocked at every second.
@Controller
@RequestMapping("/{language}/{dialogue}/meetings/{meeting}/notes")
class NotesController {

    private final Halls halls;
    private final Notes notes;
    private final Agenda agenda;
    private final Floors floors;
    private final Parties parties;

    NotesController(Halls halls, Notes notes, Agenda agenda, Floors floors, Parties parties) {
        this.halls = halls;
        this.notes = notes;
        this.agenda = agenda;
        this.floors = floors;
        this.parties = parties;
    }

    /// @param note to be changed; without one, a new note is begun
    @GetMapping
    @Asks("meetings.notes")
    @Transactional(readOnly = true)
    String notes(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @PathVariable("meeting") String meeting,
            @RequestParam(name = "note", defaultValue = "") String note,
            Model page) {
        var hall = halls.at(here, dialogue, meeting);
        notes.requireRead(hall.meeting());
        var all = notes.of(hall.meeting().id());
        var typed = all.stream()
                .filter(one -> one.id().toString().equals(note))
                .findFirst()
                .map(NoteForm::of)
                .orElseGet(() -> Map.of("note", notes.fresh().toString(), "version", "0"));
        return show(
                hall, agenda.items(hall.meeting().id()), all, Form.fresh(typed), null, "meetings/floor/notes", page);
    }

    @PostMapping
    @Asks("meetings.note")
    @Transactional
    @Nullable String keep(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @PathVariable("meeting") String meeting,
            @RequestParam Map<String, String> typed,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            Model page,
            HttpServletResponse response) {
        var hall = halls.at(here, dialogue, meeting);
        var template = script == null ? "meetings/floor/notes" : "meetings/floor/_note";
        var items = agenda.items(hall.meeting().id());
        return switch (notes.keep(hall.meeting(), items, typed)) {
            case Notes.Outcome.Kept _ when script == null -> Sent.seeOther(response, hall.to("/notes"));
            case Notes.Outcome.Kept(var note) ->
                show(hall, items, notes.of(hall.meeting().id()), Form.fresh(NoteForm.of(note)), null, template, page);
            case Notes.Outcome.NotTaken(var findings) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(
                        hall,
                        items,
                        notes.of(hall.meeting().id()),
                        Form.again(typed, findings, here),
                        null,
                        template,
                        page);
            }
            case Notes.Outcome.Faster(var theirs) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                var findings = new Findings().add("", "meetings.note.faster");
                yield show(
                        hall,
                        items,
                        notes.of(hall.meeting().id()),
                        Form.again(typed, findings, here),
                        theirs,
                        template,
                        page);
            }
        };
    }

    private String show(
            Hall hall,
            List<Item> items,
            List<Noted> all,
            Form form,
            @Nullable Noted theirs,
            String template,
            Model page) {
        var here = hall.here();
        var meeting = hall.meeting();
        var room = floors.room(hall.dialogue(), meeting);
        var named = Stream.concat(
                        room.stream().map(Seat::party),
                        all.stream().map(Noted::party).filter(Objects::nonNull))
                .collect(Collectors.toSet());
        page.addAttribute(
                "page",
                new NotesPage(
                        here,
                        hall,
                        form,
                        all,
                        items,
                        room,
                        parties.names(named, here.language(), meeting.firstDay()),
                        notes.mayWrite(meeting),
                        theirs));
        return template;
    }
}
