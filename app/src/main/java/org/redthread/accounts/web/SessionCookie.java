package org.redthread.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.redthread.accounts.Sessions;
import org.redthread.web.BaseAddress;
import org.redthread.web.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// The session's token in a cookie, and the reader that Spring Security finds behind it.
///
/// Each sign-in draws a new token, so that one planted beforehand opens nothing. Over TLS its name begins with
/// `__Host-`: no neighbouring host can set it then.
@Component
class SessionCookie implements SecurityContextRepository {

    private static final String FOUND = SessionCookie.class.getName();

    private final Sessions sessions;
    private final boolean secure;
    private final String name;

    SessionCookie(Sessions sessions, BaseAddress base) {
        this.sessions = sessions;
        this.secure = base.secure();
        this.name = secure ? "__Host-redthread" : "redthread";
    }

    Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name))
                .map(cookie -> cookie.getValue())
                .filter(token -> token.length() <= 64);
    }

    /// Hands a token to the browser, in place of any other.
    void give(HttpServletResponse response, String token) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(token).build().toString());
    }

    void take(HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie("").maxAge(Duration.ZERO).build().toString());
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String token) {
        return ResponseCookie.from(name, token)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/");
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return found(holder.getRequest());
    }

    /// One question to the database a request, however often Spring Security asks.
    private SecurityContext found(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof SecurityContext found) return found;
        var context = SecurityContextHolder.createEmptyContext();
        token(request)
                .flatMap(token -> sessions.readerOf(token, language(request).tag()))
                .ifPresent(reader -> context.setAuthentication(new SignedIn(reader)));
        request.setAttribute(FOUND, context);
        return context;
    }

    private static Language language(HttpServletRequest request) {
        var parts = request.getRequestURI().split("/", 3);
        return Language.of(parts.length > 1 ? parts[1] : "").orElse(Language.EN);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // A session begins and ends in the room's noun, with its entry in the ledger; there is nothing else to save.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return token(request).isPresent();
    }
}
