package org.redthread.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.accounts.Requests;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.Sent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Asking for access to a dialogue without an account, and the proof of the address.
@Controller
@Asks("accounts.ask")
class AccessController {

    private final Requests requests;

    AccessController(Requests requests) {
        this.requests = requests;
    }

    @GetMapping("/{language}/{dialogue}/access")
    String form(Here here, @PathVariable("dialogue") String dialogue, Model model) {
        var place = Places.of(here, dialogue);
        var fresh = Form.fresh(Map.of("language", here.language().tag()));
        model.addAttribute("page", AskPage.of(here, place, fresh));
        return "accounts/ask";
    }

    @PostMapping("/{language}/{dialogue}/access")
    @Nullable String ask(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var place = Places.of(here, dialogue);
        var wrong = requests.ask(place, typed, request.getRemoteAddr());
        if (wrong.isEmpty()) return Sent.seeOther(response, here.to("/" + dialogue + "/access/sent"));
        var isLater = wrong.get().has("");
        response.setStatus((isLater ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT).value());
        model.addAttribute("page", AskPage.of(here, place, Form.again(typed, wrong.get(), here)));
        return "accounts/ask";
    }

    @GetMapping("/{language}/{dialogue}/access/sent")
    String sent(Here here, @PathVariable("dialogue") String dialogue, Model model) {
        var place = Places.of(here, dialogue);
        var more = requests.isAnswered() ? null : here.say("accounts.ask.waits");
        var page = NoticePage.of(here, here.say("accounts.ask.sent"), here.say("accounts.ask.sent.lead", place.label()))
                .with(more);
        return show(page, model);
    }

    @GetMapping("/{language}/{dialogue}/access/{token}")
    String link(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @PathVariable("token") String token,
            Model model,
            HttpServletResponse response) {
        var place = Places.of(here, dialogue);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Asks, and changes nothing: programs that look for viruses open every address of a letter.
        if (!requests.isOpen(place.id(), token)) return dead(here, dialogue, model, response);
        return show(
                NoticePage.of(
                                here,
                                here.say("accounts.ask.verify"),
                                here.say("accounts.ask.verify.lead", place.label()))
                        .pressed(here.say("accounts.ask.verify.send")),
                model);
    }

    @PostMapping("/{language}/{dialogue}/access/{token}")
    @Nullable String verify(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @PathVariable("token") String token,
            Model model,
            HttpServletResponse response) {
        var place = Places.of(here, dialogue);
        return requests.verify(place.id(), token)
                ? Sent.seeOther(response, here.to("/" + dialogue + "/access/verified"))
                : dead(here, dialogue, model, response);
    }

    @GetMapping("/{language}/{dialogue}/access/verified")
    String verified(Here here, @PathVariable("dialogue") String dialogue, Model model) {
        var place = Places.of(here, dialogue);
        return show(
                NoticePage.of(
                        here, here.say("accounts.ask.verified"), here.say("accounts.ask.verified.lead", place.label())),
                model);
    }

    private static String dead(Here here, String dialogue, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        var page = NoticePage.of(here, here.say("accounts.ask.dead"), here.say("accounts.ask.dead.lead"))
                .leading("/" + dialogue + "/access", here.say("accounts.ask.title"));
        return show(page, model);
    }

    private static String show(NoticePage page, Model model) {
        model.addAttribute("page", page);
        return "accounts/notice";
    }
}
