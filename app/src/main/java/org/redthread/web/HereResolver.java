package org.redthread.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
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
        var uri = request.getRequestURI();
        var end = uri.indexOf('/', 1);
        var tag = uri.substring(1, end < 0 ? uri.length() : end);
        var language = Language.of(tag).orElseThrow(() -> new NoSuchPage("language"));
        var path = end < 0 ? "" : uri.substring(end);
        var today = LocalDate.now(clock);
        var chosen = date(request.getParameter("as-of"));
        var asOf = chosen == null ? today : chosen;
        var masthead = mastheads.stream()
                .findFirst()
                .map(m -> m.at(path, language, asOf))
                .orElse(Masthead.BARE);
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Here(messages, language, today, chosen, path, access.reader(), masthead, assets, csrf);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new UnreadableAddress("as-of", text);
        }
    }
}
