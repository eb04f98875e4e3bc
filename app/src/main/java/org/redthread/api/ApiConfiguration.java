package org.redthread.api;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.web.Language;
import org.redthread.web.UnreadableAddress;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    private final Clock clock;

    ApiConfiguration(Clock clock) {
        this.clock = clock;
    }

    /// An answer that has not changed need not be sent again.
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
        var filter = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns("/api/*");
        return filter;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Resolver(clock));
    }

    private record Resolver(Clock clock) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Asking.class;
        }

        @Override
        public Asking resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return new Asking(language(request.getParameter("language")), date(request.getParameter("as-of")));
        }

        private static Language language(@Nullable String tag) {
            if (tag == null || tag.isBlank()) return Language.EN;
            return Language.of(tag).orElseThrow(() -> new UnreadableAddress("language", tag));
        }

        private LocalDate date(@Nullable String text) {
            if (text == null || text.isBlank()) return LocalDate.now(clock);
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new UnreadableAddress("as-of", text);
            }
        }
    }
}
