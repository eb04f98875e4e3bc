package org.redthread.meetings.summaries.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.meetings.Attendance;
import org.redthread.meetings.Meetings;
import org.redthread.meetings.convening.Convenings;
import org.redthread.meetings.convening.State;
import org.redthread.meetings.summaries.Summaries;
import org.redthread.parties.Parties;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.redthread.web.PageController;
import org.redthread.web.Sent;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What the figures of a summary's first paragraph were counted from: who came.
///
/// Before the summary is out it is where those inside count: at the door, or in the list of participants.
@PageController
class WhoCameController {

    private final Convenings convenings;
    private final Summaries summaries;
    private final Meetings meetings;
    private final Dialogues dialogues;
    private final Parties parties;

    WhoCameController(
            Convenings convenings, Summaries summaries, Meetings meetings, Dialogues dialogues, Parties parties) {
        this.convenings = convenings;
        this.summaries = summaries;
        this.meetings = meetings;
        this.dialogues = dialogues;
        this.parties = parties;
    }

    @GetMapping("/{language}/{dialogue}/meetings/{meeting}/attendance")
    @Asks("meetings.read")
    @Nullable String attendance(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("meeting") String address,
            Model page,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        var meeting = convenings.get(dialogue, address);
        var inside = dialogue.inside() + "/meetings/" + meeting.slug();
        if (meeting.state() != State.PUBLISHED) {
            var counts = summaries.mayDraft(meeting) || summaries.mayApprove(meeting);
            return Sent.seeOther(response, here.to(inside + (counts ? "/presence" : "/participants")));
        }
        var held = meetings.find(dialogue.id(), address).orElseThrow(() -> new NoSuchPage("meeting"));
        var came = held.attendance().stream().map(Attendance::partyId).collect(Collectors.toSet());
        page.addAttribute(
                "page",
                new WhoCamePage(
                        here,
                        inside,
                        meeting,
                        held.countries(),
                        held.organisations(),
                        parties.names(came, here.language(), meeting.firstDay())));
        return "meetings/summaries/who-came";
    }
}
