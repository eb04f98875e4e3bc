package org.redthread.meetings.floor.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.documents.Documents;
import org.redthread.meetings.floor.Agenda;
import org.redthread.meetings.floor.ItemForm;
import org.redthread.meetings.floor.Ref;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.redthread.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Writing the agenda, and keeping its time.
@Controller
@RequestMapping("/{language}/{dialogue}/meetings/{meeting}/agenda")
class ItemController {

    private final Halls halls;
    private final Agenda agenda;
    private final Documents documents;

    ItemController(Halls halls, Agenda agenda, Documents documents) {
        this.halls = halls;
        this.agenda = agenda;
        this.documents = documents;
    }

    /// @param item to be changed; without one, a new item is written
    @GetMapping("/item")
    @Asks("meetings.agenda")
    String form(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @PathVariable("meeting") String meeting,
            @RequestParam(name = "item", defaultValue = "") String item,
            Model page) {
        var hall = halls.at(here, dialogue, meeting);
        agenda.requireEdit(hall.meeting());
        var all = agenda.items(hall.meeting().id());
        var before =
                all.stream().filter(one -> one.id().toString().equals(item)).findFirst();
        if (before.isEmpty() && !item.isEmpty()) throw new NoSuchPage("item");
        return show(hall, Form.fresh(ItemForm.of(hall.meeting(), before.orElse(null), all)), page);
    }

    @PostMapping("/item")
    @Asks("meetings.agenda")
    @Nullable String write(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @PathVariable("meeting") String meeting,
            @RequestParam Map<String, String> typed,
            Model page,
            HttpServletResponse response) {
        var hall = halls.at(here, dialogue, meeting);
        var before = Ref.of(typed.getOrDefault("item", ""));
        var findings = agenda.write(hall.meeting(), before.orElse(null), typed);
        if (findings.isEmpty()) return Sent.seeOther(response, hall.to("/agenda"));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(hall, Form.again(typed, findings, here), page);
    }

    @PostMapping("/remove")
    @Asks("meetings.agenda")
    void remove(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @PathVariable("meeting") String meeting,
            @RequestParam(name = "item", defaultValue = "") String item,
            HttpServletResponse response) {
        var hall = halls.at(here, dialogue, meeting);
        agenda.requireEdit(hall.meeting());
        Ref.of(item).ifPresent(id -> agenda.remove(hall.meeting(), id));
        Sent.seeOther(response, hall.to("/agenda"));
    }

    /// Begins an item, or ends it where it is on.
    @PostMapping("/turn")
    @Asks("meetings.agenda-time")
    void turn(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @PathVariable("meeting") String meeting,
            @RequestParam(name = "item", defaultValue = "") String item,
            HttpServletResponse response) {
        var hall = halls.at(here, dialogue, meeting);
        agenda.requireKeepTime(hall.meeting());
        Ref.of(item).ifPresent(id -> agenda.turn(hall.meeting(), id));
        Sent.seeOther(response, hall.to("/agenda"));
    }

    private String show(Hall hall, Form form, Model page) {
        page.addAttribute(
                "page",
                new ItemPage(
                        hall.here(), hall, form, documents.of(hall.dialogue().id(), null)));
        return "meetings/floor/item";
    }
}
