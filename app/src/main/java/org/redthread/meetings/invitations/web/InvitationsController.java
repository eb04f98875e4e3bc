package org.redthread.meetings.invitations.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Convenings;
import org.redthread.meetings.invitations.Delegations;
import org.redthread.meetings.invitations.Invitations;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.redthread.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The register of invitations to a meeting, and the act of inviting.
@PageController
@Asks("meetings.invite")
class InvitationsController {

    private final Invitations invitations;
    private final Delegations delegations;
    private final Convenings convenings;
    private final Dialogues dialogues;

    InvitationsController(
            Invitations invitations, Delegations delegations, Convenings convenings, Dialogues dialogues) {
        this.invitations = invitations;
        this.delegations = delegations;
        this.convenings = convenings;
        this.dialogues = dialogues;
    }

    @GetMapping("/{language}/{dialogue}/meetings/{meeting}/invitations")
    String register(
            Here here, @PathVariable("dialogue") String slug, @PathVariable("meeting") String meeting, Model model) {
        var dialogue = dialogues.get(slug);
        return show(here, dialogue, convenings.get(dialogue, meeting), null, model);
    }

    /// In no transaction of its own: what the noun refuses is taken back whole before the form is shown again.
    @PostMapping("/{language}/{dialogue}/meetings/{meeting}/invitations")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @Nullable String invite(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("meeting") String meeting,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        var convened = convenings.get(dialogue, meeting);
        return switch (invitations.invite(convened, dialogue, typed, here)) {
            case Invitations.Invited.Done done ->
                Sent.seeOther(
                        response,
                        here.to(dialogue.inside() + "/meetings/" + convened.slug() + "/invitations#register"));
            case Invitations.Invited.NotDone(var findings) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(here, dialogue, convened, Form.again(typed, findings, here), model);
            }
        };
    }

    private String show(Here here, Dialogue dialogue, Convened meeting, @Nullable Form form, Model model) {
        model.addAttribute(
                "page",
                InvitationsPage.of(
                        here,
                        dialogue,
                        meeting,
                        invitations.guests(meeting, dialogue, here.language()),
                        delegations.registered(meeting.id()),
                        form));
        return "meetings/invitations/register";
    }
}
