package org.redthread.meetings.invitations.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.meetings.convening.Convenings;
import org.redthread.meetings.invitations.CheckIns;
import org.redthread.meetings.invitations.Delegations;
import org.redthread.meetings.invitations.Present;
import org.redthread.parties.Parties;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Who came, counted; each figure opens the list that it was counted from.
@PageController
@Asks("meetings.presence")
class PresenceController {

    /// Seconds between two readings of a page that is to stay up to date.
    private static final String EVERY = "15";

    private final CheckIns checkIns;
    private final Delegations delegations;
    private final Convenings convenings;
    private final Dialogues dialogues;
    private final Parties parties;

    PresenceController(
            CheckIns checkIns, Delegations delegations, Convenings convenings, Dialogues dialogues, Parties parties) {
        this.checkIns = checkIns;
        this.delegations = delegations;
        this.convenings = convenings;
        this.dialogues = dialogues;
        this.parties = parties;
    }

    /// @param session whose list is shown; none for the whole meeting
    /// @param of what the list is of; none for everybody
    /// @param live whether the page reads itself anew, by the browser's own means and without script
    @GetMapping("/{language}/{dialogue}/meetings/{meeting}/presence")
    String presence(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("meeting") String meeting,
            @RequestParam(required = false) @Nullable UUID session,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "false") boolean live,
            Model model,
            HttpServletResponse response) {
        var convened = convenings.get(dialogues.get(slug), meeting);
        var checkedIn = checkIns.of(convened);
        var present = delegations.present(convened.id());
        var names = parties.names(present.stream().map(Present::party).toList(), here.language(), convened.firstDay());
        if (live) response.setHeader("Refresh", EVERY);
        model.addAttribute(
                "page",
                PresencePage.of(
                        here,
                        DelegationPages.inside(here, convened),
                        convened,
                        checkedIn,
                        present,
                        names,
                        session,
                        of,
                        live));
        return "meetings/invitations/presence";
    }
}
