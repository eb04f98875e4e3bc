package org.redthread.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.accounts.Entrances;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The doors of a demonstration, which are not there at all without one.
@Controller
@ConditionalOnBooleanProperty("redthread.demo")
class EntranceController {

    private final Entrances entrances;
    private final SessionCookie cookie;
    private final FormTokens tokens;

    EntranceController(Entrances entrances, SessionCookie cookie, FormTokens tokens) {
        this.entrances = entrances;
        this.cookie = cookie;
        this.tokens = tokens;
    }

    @Asks("accounts.sign-in")
    @PostMapping("/{language}/sign-in/{entrance}")
    @Nullable String enter(
            Here here,
            @PathVariable String entrance,
            @RequestParam @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var open = entrances.named(entrance).orElseThrow(() -> new NoSuchPage("page"));
        var token = entrances.enter(open);
        token.ifPresentOrElse(t -> cookie.give(response, t), () -> cookie.take(response));
        tokens.renew(request, response);
        var after = here.to(token.isPresent() ? "/account" : "");
        return Redirect.to(LocalAddress.of(to).map(LocalAddress::value).orElse(after), response);
    }
}
