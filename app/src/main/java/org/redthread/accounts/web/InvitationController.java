package org.redthread.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.accounts.Enrolments;
import org.redthread.web.Findings;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the link of an invitation leads: the first password, and in.
@Controller
@Asks("accounts.ask")
class InvitationController {

    private final Enrolments enrolments;
    private final SessionCookie cookie;
    private final FormTokens tokens;

    InvitationController(Enrolments enrolments, SessionCookie cookie, FormTokens tokens) {
        this.enrolments = enrolments;
        this.cookie = cookie;
        this.tokens = tokens;
    }

    @GetMapping("/{language}/invitation/{token}")
    String form(Here here, @PathVariable("token") String token, Model model, HttpServletResponse response) {
        return show(here, token, Form.fresh(Map.of()), model, response);
    }

    @PostMapping("/{language}/invitation/{token}")
    @Nullable String accept(
            Here here,
            @PathVariable("token") String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var findings = new Findings();
        var session = enrolments.accept(token, password, again, findings);
        if (session.isPresent()) {
            cookie.give(response, session.get());
            tokens.renew(request, response);
            return Redirect.to(here.to("/account"), response);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(here, token, Form.again(Map.of(), findings, here), model, response);
    }

    private String show(Here here, String token, Form form, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var address = enrolments.invited(token);
        if (address.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute(
                    "page",
                    NoticePage.of(here, here.say("accounts.invitation.dead"), here.say("accounts.invitation.dead.lead"))
                            .leading("/sign-in", here.say("accounts.sign-in.title")));
            return "accounts/notice";
        }
        model.addAttribute("page", new InvitationPage(here, address.get(), form));
        return "accounts/invitation";
    }
}
