package org.redthread.meetings.outcomes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Convenings;
import org.redthread.meetings.outcomes.Outcomes;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/{language}/{dialogue}/meetings/{meeting}/outcomes")
class OutcomesController {

    private final Outcomes outcomes;
    private final Convenings convenings;
    private final Dialogues dialogues;
    private final OutcomesPages pages;

    OutcomesController(Outcomes outcomes, Convenings convenings, Dialogues dialogues, OutcomesPages pages) {
        this.outcomes = outcomes;
        this.convenings = convenings;
        this.dialogues = dialogues;
        this.pages = pages;
    }

    @GetMapping
    @Asks("meetings.outcomes.read")
    String list(Here here, @PathVariable String dialogue, @PathVariable String meeting, Model page) {
        return pages.list(here, dialogue, meeting, page);
    }

    @PostMapping
    @Asks("meetings.outcomes.offer")
    @Nullable String add(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String meeting,
            @RequestParam Map<String, String> typed,
            Model page,
            HttpServletResponse response) {
        var within = dialogues.get(dialogue);
        var convened = convenings.get(within, meeting);
        return answer(here, within, convened, typed, outcomes.add(convened, typed), page, response);
    }

    @GetMapping("/{outcome}")
    @Asks("meetings.outcomes.read")
    String one(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String meeting,
            @PathVariable UUID outcome,
            Model page) {
        return pages.one(here, dialogue, meeting, outcome, page);
    }

    @PostMapping("/{outcome}")
    @Asks("meetings.outcomes.offer")
    @Nullable String change(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String meeting,
            @PathVariable UUID outcome,
            @RequestParam Map<String, String> typed,
            Model page,
            HttpServletResponse response) {
        var within = dialogues.get(dialogue);
        var convened = convenings.get(within, meeting);
        return answer(here, within, convened, typed, outcomes.change(convened, outcome, typed), page, response);
    }

    private @Nullable String answer(
            Here here,
            Dialogue dialogue,
            Convened meeting,
            Map<String, String> typed,
            Outcomes.Recorded recorded,
            Model page,
            HttpServletResponse response) {
        return switch (recorded) {
            case Outcomes.Recorded.Done(var outcome) ->
                Sent.seeOther(
                        response,
                        here.to(dialogue.inside() + "/meetings/" + meeting.slug() + "/outcomes") + "#" + outcome.id());
            case Outcomes.Recorded.NotDone(var findings, var before) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield pages.show(here, dialogue, meeting, Form.again(typed, findings, here), before, page);
            }
        };
    }
}
