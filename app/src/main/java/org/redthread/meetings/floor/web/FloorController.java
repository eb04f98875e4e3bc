package org.redthread.meetings.floor.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.meetings.convening.State;
import org.redthread.meetings.floor.Floors;
import org.redthread.meetings.floor.Refusal;
import org.redthread.meetings.floor.Seat;
import org.redthread.parties.Parties;
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

/// The floor as pages and forms. Each page is whole without a script; with one, changes come by [LiveController].
@Controller
@RequestMapping("/{language}/{dialogue}/meetings/{meeting}/floor")
class FloorController {

    private final Halls halls;
    private final Floors floors;
    private final Boards boards;
    private final Parties parties;

    FloorController(Halls halls, Floors floors, Boards boards, Parties parties) {
        this.halls = halls;
        this.floors = floors;
        this.boards = boards;
        this.parties = parties;
    }

    @GetMapping
    @Asks("meetings.floor")
    @Transactional(readOnly = true)
    String floor(
            Here here, @PathVariable("dialogue") String dialogue, @PathVariable("meeting") String meeting, Model page) {
        return show(followed(here, dialogue, meeting), null, "meetings/floor/floor", page);
    }

    /// For the room and the interpreters: who has the floor, who is next, in very large type.
    @GetMapping("/screen")
    @Asks("meetings.floor")
    @Transactional(readOnly = true)
    String screen(
            Here here, @PathVariable("dialogue") String dialogue, @PathVariable("meeting") String meeting, Model page) {
        return show(followed(here, dialogue, meeting), null, "meetings/floor/screen", page);
    }

    /// What the reader can do, drawn anew after somebody else acted.
    @GetMapping("/hand")
    @Asks("meetings.floor")
    @Transactional(readOnly = true)
    String hand(
            Here here, @PathVariable("dialogue") String dialogue, @PathVariable("meeting") String meeting, Model page) {
        return show(followed(here, dialogue, meeting), null, "meetings/floor/_hand", page);
    }

    @PostMapping("/open")
    @Asks("meetings.floor-preside")
    @Nullable String open(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @PathVariable("meeting") String meeting,
            @RequestParam Map<String, String> typed,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            Model page,
            HttpServletResponse response) {
        var hall = halls.at(here, dialogue, meeting);
        return answer(hall, floors.open(hall.dialogue(), hall.meeting(), typed), script != null, page, response);
    }

    @PostMapping("/act")
    @Asks("meetings.ask")
    @Nullable String act(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @PathVariable("meeting") String meeting,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model page) {
        var hall = halls.at(here, dialogue, meeting);
        return answer(hall, floors.act(hall.meeting(), typed), script != null, page, response);
    }

    private @Nullable String answer(
            Hall hall, Floors.Outcome outcome, boolean script, Model page, HttpServletResponse response) {
        return switch (outcome) {
            case Floors.Outcome.Done _ when !script -> Sent.seeOther(response, hall.to("/floor"));
            case Floors.Outcome.Done _ -> show(hall, null, "meetings/floor/_hand", page);
            case Floors.Outcome.Refused(var why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(hall, why, script ? "meetings/floor/_hand" : "meetings/floor/floor", page);
            }
        };
    }

    private Hall followed(Here here, String dialogue, String meeting) {
        var hall = halls.at(here, dialogue, meeting);
        floors.requireFollow(hall.meeting());
        return hall;
    }

    private String show(Hall hall, @Nullable Refusal refused, String template, Model page) {
        var here = hall.here();
        var meeting = hall.meeting();
        var floor = floors.of(meeting.id());
        var presides = floors.mayPreside(meeting);
        var opens = presides && !floor.isOpen() && meeting.state() == State.IN_SESSION;
        var room = opens ? floors.room(hall.dialogue(), meeting) : List.<Seat>of();
        var own = floors.own(meeting);
        var named = Stream.concat(own.stream(), room.stream().map(Seat::party)).collect(Collectors.toSet());
        var names = parties.names(named, here.language(), meeting.firstDay());
        var board = boards.of(meeting, floor, here.language());
        var hand = new HandPage(here, hall, board, presides, own, room, names, refused);
        page.addAttribute("page", template.endsWith("_hand") ? hand : new FloorPage(here, hall, board, hand));
        return template;
    }
}
