package org.redthread.mail.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.mail.Letter;
import org.redthread.mail.Outbox;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@PageController
class OutboxController {

    private final Outbox outbox;

    OutboxController(Outbox outbox) {
        this.outbox = outbox;
    }

    @Asks("mail.read")
    @GetMapping("/{language}/outbox")
    String letters(Here here, @RequestParam @Nullable UUID before, Model model) {
        var found = outbox.letters(before);
        var shown = found.subList(0, Math.min(found.size(), Outbox.PAGE));
        var older = found.size() > shown.size()
                ? "/outbox?before=" + shown.getLast().id()
                : null;
        var lines = shown.stream().map(letter -> line(here, letter)).toList();
        model.addAttribute("page", new OutboxPage(here, lines, older));
        return "mail/outbox";
    }

    private static OutboxPage.LetterLine line(Here here, Letter letter) {
        return new OutboxPage.LetterLine(
                letter.subject(),
                letter.address(),
                letter.language(),
                letter.body(),
                here.say("mail.state." + letter.state().name()),
                here.moment(letter.postedAt()));
    }
}
