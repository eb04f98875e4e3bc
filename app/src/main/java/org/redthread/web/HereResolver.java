package org.redthread.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Reads language, path and date from the address of a request.
@Component
class HereResolver implements HandlerMethodArgumentResolver {

    private final Messages messages;
    private final Access access;
    private final Clock clock;
    private final ObjectProvider<Mastheads> mastheads;
    private final Assets assets;

    HereResolver(Messages messages, Access access, Clock clock, ObjectProvider<Mastheads> mastheads, Assets assets) {
        this.messages = messages;
        this.access = access;
        this.clock = clock;
        this.mastheads = mastheads;
        this.assets = assets;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Here.class;
    }

    @Override
    public Here resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return here(request.getNativeRequest(HttpServletRequest.class));
    }

    Here here(@Nullable HttpServletRequest request) {
        if (request == null) throw new IllegalStateException("A page is asked for over HTTP");
        var address = request.getRequestURI();
        var language = Language.of(first(address)).orElseThrow(() -> new NoSuchPage("language"));
        var today = LocalDate.now(clock);
        var chosen = date(request.getParameter(Asked.AS_OF));
        var head = masthead(rest(address), language, chosen == null ? today : chosen);
        return here(request, language, today, chosen, rest(address), head);
    }

    /// As far as the address can be read, for a page that says what is wrong with it.
    ///
    /// Throws nothing: an address in no language of ours is answered in the one that the browser prefers, and
    /// a head that cannot be filled stays bare.
    Here around(HttpServletRequest request, String address) {
        var language = Language.of(first(address));
        var path = language.isPresent() ? rest(address) : "";
        var today = LocalDate.now(clock);
        var wanted = language.orElseGet(() -> Language.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        var chosen = readable(request.getParameter(Asked.AS_OF));
        Masthead head;
        try {
            head = masthead(path, wanted, chosen == null ? today : chosen);
        } catch (RuntimeException e) {
            head = Masthead.BARE;
        }
        return here(request, wanted, today, chosen, path, head);
    }

    private Here here(
            HttpServletRequest request,
            Language language,
            LocalDate today,
            @Nullable LocalDate chosen,
            String path,
            Masthead head) {
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var asked = Asked.of(request.getQueryString());
        return new Here(messages, language, today, chosen, path, asked, access.reader(), head, assets, csrf);
    }

    private static @Nullable LocalDate readable(@Nullable String text) {
        try {
            return date(text);
        } catch (UnreadableAddress e) {
            return null;
        }
    }

    private Masthead masthead(String path, Language language, LocalDate asOf) {
        return mastheads.stream()
                .findFirst()
                .map(m -> m.at(path, language, asOf))
                .orElse(Masthead.BARE);
    }

    private static String first(String address) {
        return address.substring(Math.min(1, address.length()), end(address));
    }

    private static String rest(String address) {
        return address.substring(end(address));
    }

    private static int end(String address) {
        var end = address.indexOf('/', 1);
        return end < 0 ? address.length() : end;
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new UnreadableAddress(Asked.AS_OF, text);
        }
    }
}
