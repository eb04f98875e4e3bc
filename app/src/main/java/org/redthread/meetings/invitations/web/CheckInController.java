package org.redthread.meetings.invitations.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Convenings;
import org.redthread.meetings.convening.Session;
import org.redthread.meetings.invitations.CheckIns;
import org.redthread.meetings.invitations.Delegation;
import org.redthread.meetings.invitations.Delegations;
import org.redthread.parties.Parties;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.redthread.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The door of the meeting room: by code, or by a tick in the list.
@PageController
@Asks("meetings.check-in")
class CheckInController {

    private final CheckIns checkIns;
    private final Delegations delegations;
    private final Convenings convenings;
    private final Dialogues dialogues;
    private final Parties parties;

    CheckInController(
            CheckIns checkIns, Delegations delegations, Convenings convenings, Dialogues dialogues, Parties parties) {
        this.checkIns = checkIns;
        this.delegations = delegations;
        this.convenings = convenings;
        this.dialogues = dialogues;
        this.parties = parties;
    }

    /// @param said what became of the last check-in: WELCOME, ALREADY, BACK
    /// @param who it was
    @GetMapping("/{language}/{dialogue}/meetings/{meeting}/check-in")
    String door(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("meeting") String meeting,
            @RequestParam(required = false) @Nullable UUID session,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(required = false) @Nullable UUID who,
            Model model) {
        var convened = convenings.get(dialogues.get(slug), meeting);
        checkIns.requireDoor(convened);
        return show(here, convened, session(convened, session), null, said, who, model);
    }

    /// @param delegate who is ticked in the list; null where a code is said
    /// @param back whose tick was a mistake
    @PostMapping("/{language}/{dialogue}/meetings/{meeting}/check-in")
    @Transactional
    @Nullable String arrive(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("meeting") String meeting,
            @RequestParam(required = false) @Nullable UUID session,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable UUID delegate,
            @RequestParam(required = false) @Nullable UUID back,
            Model model,
            HttpServletResponse response) {
        var convened = convenings.get(dialogues.get(slug), meeting);
        checkIns.requireDoor(convened);
        var at = session(convened, session);
        if (back != null) {
            checkIns.takeBack(convened, at, back);
            return seen(here, convened, at, "BACK", back, response);
        }
        var arrived = delegate == null ? checkIns.arrive(convened, at, code) : checkIns.arrive(convened, at, delegate);
        return switch (arrived) {
            case CheckIns.Arrived.Welcome(var who) -> seen(here, convened, at, "WELCOME", who, response);
            case CheckIns.Arrived.Already(var who) -> seen(here, convened, at, "ALREADY", who, response);
            case CheckIns.Arrived.Nobody() -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(here, convened, at, code, "", null, model);
            }
        };
    }

    private static @Nullable String seen(
            Here here, Convened meeting, Session session, String said, UUID who, HttpServletResponse response) {
        return Sent.seeOther(
                response,
                here.to(DelegationPages.inside(here, meeting) + "/check-in?session=" + session.id() + "&said=" + said
                        + "&who=" + who + "#code"));
    }

    private Session session(Convened meeting, @Nullable UUID chosen) {
        return Optional.ofNullable(chosen)
                .flatMap(id -> meeting.sessions().stream()
                        .filter(session -> session.id().equals(id))
                        .findFirst())
                .orElseGet(() -> checkIns.session(meeting));
    }

    /// @param wrong a code that nobody has; null where none was said
    private String show(
            Here here,
            Convened meeting,
            Session session,
            @Nullable String wrong,
            String said,
            @Nullable UUID who,
            Model model) {
        var all = delegations.of(meeting);
        var names = parties.names(all.stream().map(Delegation::partyId).toList(), here.language(), meeting.firstDay());
        model.addAttribute(
                "page",
                CheckInPage.of(
                        here,
                        DelegationPages.inside(here, meeting),
                        meeting,
                        session,
                        all,
                        names,
                        checkIns.of(meeting),
                        wrong,
                        said,
                        who));
        return "meetings/invitations/check-in";
    }
}
