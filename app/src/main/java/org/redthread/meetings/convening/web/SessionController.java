package org.redthread.meetings.convening.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.meetings.convening.Convenings;
import org.redthread.web.Here;
import org.redthread.web.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opening and closing the sessions of a meeting, which is the Chair's.
@Controller
@Asks("meetings.preside")
class SessionController {

    private final Convenings convenings;
    private final Dialogues dialogues;

    SessionController(Convenings convenings, Dialogues dialogues) {
        this.convenings = convenings;
        this.dialogues = dialogues;
    }

    /// @param open the session to be opened; null where one is closed
    /// @param close the session to be closed; null where one is opened
    @PostMapping("/{language}/{dialogue}/meetings/{meeting}/sessions")
    void turn(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("meeting") String address,
            @RequestParam(required = false) @Nullable UUID open,
            @RequestParam(required = false) @Nullable UUID close,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        convenings.requirePreside(dialogue);
        var meeting = convenings.get(dialogue, address);
        var done = open != null && convenings.open(meeting, open) || close != null && convenings.close(meeting, close);
        var inside = dialogue.inside() + "/meetings/" + meeting.slug();
        Sent.seeOther(response, here.to(inside + (done ? "" : "?faster=true")) + "#sessions");
    }
}
