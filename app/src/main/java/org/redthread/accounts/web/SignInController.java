package org.redthread.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.accounts.Entrance;
import org.redthread.accounts.Entrances;
import org.redthread.accounts.Sessions;
import org.redthread.accounts.SignIn;
import org.redthread.web.Here;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final FormTokens tokens;
    private final ObjectProvider<Entrances> entrances;

    SignInController(Sessions sessions, SessionCookie cookie, FormTokens tokens, ObjectProvider<Entrances> entrances) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.tokens = tokens;
        this.entrances = entrances;
    }

    @Asks("accounts.sign-in")
    @GetMapping("/{language}/sign-in")
    String form(Here here, @RequestParam @Nullable String to, Model model, HttpServletResponse response) {
        return form(here, "", to, null, model, response);
    }

    @Asks("accounts.sign-in")
    @PostMapping("/{language}/sign-in")
    @Nullable String signIn(
            Here here,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String password,
            @RequestParam @Nullable String to,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (sessions.signIn(address, password, request.getRemoteAddr())) {
            case SignIn.Welcome(var token) -> {
                cookie.give(response, token);
                tokens.renew(request, response);
                yield Redirect.to(LocalAddress.of(to).map(LocalAddress::value).orElse(here.to("/account")), response);
            }
            case SignIn.Refused() -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(here, address, to, here.say("accounts.sign-in.refused"), model, response);
            }
            case SignIn.Later(var after) -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(after.toSeconds() + 1));
                var minutes = after.toMinutes() + 1;
                yield form(here, address, to, here.say("accounts.sign-in.later", minutes), model, response);
            }
        };
    }

    @Asks("accounts.own")
    @PostMapping("/{language}/sign-out")
    @Nullable String signOut(Here here, HttpServletRequest request, HttpServletResponse response) {
        sessions.end(cookie.token(request).orElse(""));
        cookie.take(response);
        tokens.renew(request, response);
        return Redirect.to(here.to(""), response);
    }

    private String form(
            Here here,
            String address,
            @Nullable String to,
            @Nullable String finding,
            Model model,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var inside = LocalAddress.of(to).map(LocalAddress::value).orElse("");
        var shown = address.length() > 254 ? "" : address;
        var open = entrances.stream().findFirst().map(there -> Entrances.all()).orElse(List.of());
        model.addAttribute("page", new SignInPage(here, shown, inside, finding, choices(here, open)));
        return "accounts/sign-in";
    }

    private static List<SignInPage.EntranceChoice> choices(Here here, List<Entrance> entrances) {
        return entrances.stream()
                .map(e -> new SignInPage.EntranceChoice(
                        e.name(), e.label().getOrDefault(here.language().tag(), e.name())))
                .toList();
    }
}
