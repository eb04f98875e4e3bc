package org.redthread.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.desk.DeskChoices;
import org.redthread.web.BaseAddress;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.redthread.web.Sent;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a holder chooses on the own page about the letter and the calendar.
@PageController
@Asks("desk.choose")
@Transactional
class ChoicesController {

    private final DeskChoices choices;
    private final BaseAddress base;

    ChoicesController(DeskChoices choices, BaseAddress base) {
        this.choices = choices;
        this.base = base;
    }

    @PostMapping("/{language}/desk/letters")
    @Nullable String letters(Here here, @RequestParam(defaultValue = "false") boolean wanted, HttpServletResponse response) {
        choices.letters(wanted);
        return Sent.seeOther(response, here.to("/account") + "#letters");
    }

    /// The answer shows the new address and leads nowhere: it is told this once.
    @PostMapping("/{language}/desk/calendar")
    String subscribe(Here here, Model model) {
        var inside = "/desk/calendar/" + choices.subscribe() + ".ics";
        model.addAttribute(
                "page", new SubscribedPage(here, base.of("/" + here.language().tag() + inside)));
        return "desk/subscribed";
    }

    /// For whoever changes the language on the page that the form answered with.
    @GetMapping("/{language}/desk/calendar")
    @Nullable String calendar(Here here, HttpServletResponse response) {
        choices.require();
        return Sent.seeOther(response, here.to("/account") + "#calendar");
    }

    @PostMapping("/{language}/desk/calendar/revoke")
    @Nullable String revoke(Here here, HttpServletResponse response) {
        choices.revoke();
        return Sent.seeOther(response, here.to("/account") + "#calendar");
    }
}
