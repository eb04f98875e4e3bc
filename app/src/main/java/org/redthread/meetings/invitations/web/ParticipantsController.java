package org.redthread.meetings.invitations.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.meetings.convening.Convenings;
import org.redthread.meetings.invitations.ParticipantLists;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.redthread.web.Sent;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The list of participants: parties from the start, persons once it is issued.
@PageController
class ParticipantsController {

    private final ParticipantLists lists;
    private final Convenings convenings;
    private final Dialogues dialogues;
    private final ParticipantsPages pages;

    ParticipantsController(
            ParticipantLists lists, Convenings convenings, Dialogues dialogues, ParticipantsPages pages) {
        this.lists = lists;
        this.convenings = convenings;
        this.dialogues = dialogues;
        this.pages = pages;
    }

    @Asks("meetings.delegations")
    @GetMapping("/{language}/{dialogue}/meetings/{meeting}/participants")
    String participants(
            Here here, @PathVariable("dialogue") String slug, @PathVariable("meeting") String meeting, Model model) {
        model.addAttribute("page", pages.of(here, convenings.get(dialogues.get(slug), meeting)));
        return "meetings/invitations/participants";
    }

    @Asks("meetings.invite")
    @PostMapping("/{language}/{dialogue}/meetings/{meeting}/participants")
    @Transactional
    @Nullable String issue(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("meeting") String meeting,
            HttpServletResponse response) {
        var convened = convenings.get(dialogues.get(slug), meeting);
        lists.issue(convened);
        return Sent.seeOther(response, here.to(DelegationPages.inside(here, convened) + "/participants"));
    }
}
