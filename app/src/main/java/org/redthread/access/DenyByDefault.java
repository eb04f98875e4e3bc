package org.redthread.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Holds every handler to its [Asks]: at the start that it has one, and at each request that its noun did ask.
///
/// A handler that only declares would look guarded and be open; that is how systems like ours leaked.
@Component
class DenyByDefault implements SmartInitializingSingleton, WebMvcConfigurer, HandlerInterceptor {

    /// The one handler that is not ours: Boot's page of last resort, which shows nothing of any room.
    private static final String LAST_RESORT =
            "org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController";

    private final Actions actions;
    private final Access access;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final ObjectProvider<RouterFunction<?>> routers;

    DenyByDefault(
            Actions actions,
            Access access,
            @Lazy ObjectProvider<RequestMappingHandlerMapping> mappings,
            ObjectProvider<RouterFunction<?>> routers) {
        this.actions = actions;
        this.access = access;
        this.mappings = mappings;
        this.routers = routers;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var faults = new ArrayList<String>();
        for (var mapping : mappings)
            for (var handler : mapping.getHandlerMethods().values()) fault(handler, faults);
        for (var router : routers) faults.add(router + " is a router function, which can declare no permission");
        if (!faults.isEmpty()) throw new IllegalStateException(String.join("; ", faults));
    }

    private void fault(HandlerMethod handler, List<String> faults) {
        if (handler.getBeanType().getName().equals(LAST_RESORT)) return;
        var asks = declared(handler);
        if (asks == null) faults.add(handler + " has no @Asks");
        else if (actions.named(asks.value()).isEmpty())
            faults.add(handler + " asks for " + asks.value() + ", which no room declares");
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (!(handler instanceof HandlerMethod method)) return;
        var asks = declared(method);
        if (asks == null) return;
        var open = actions.named(asks.value()).orElseThrow().roles().contains(Role.PUBLIC);
        if (!open && !access.wasAsked(asks.value()))
            throw new IllegalStateException(method + " answered without asking for " + asks.value());
    }

    static @Nullable Asks declared(HandlerMethod handler) {
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Asks.class);
        return onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Asks.class);
    }
}
