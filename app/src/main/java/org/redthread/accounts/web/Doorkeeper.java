package org.redthread.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.redthread.access.Access;
import org.redthread.access.Forbidden;
import org.redthread.web.Language;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Whoever may not, and has not signed in, is shown the way in and comes back after it; the others are told no.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Doorkeeper {

    private final Access access;

    Doorkeeper(Access access) {
        this.access = access;
    }

    @ExceptionHandler
    void forbidden(Forbidden forbidden, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = Language.of(request.getRequestURI().split("/", 3)[1]);
        if (access.reader().signedIn()) response.sendError(HttpStatus.FORBIDDEN.value());
        else if (page.isEmpty()) response.sendError(HttpStatus.UNAUTHORIZED.value());
        else Redirect.to("/" + page.get().tag() + "/sign-in" + back(request), response);
    }

    /// Only what was asked for by GET can be asked for again.
    private static String back(HttpServletRequest request) {
        if (!HttpMethod.GET.matches(request.getMethod())) return "";
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return "?to=" + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
    }
}
