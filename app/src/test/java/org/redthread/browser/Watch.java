package org.redthread.browser;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/// Writes down what each request cost: how many statements PostgreSQL was sent, and which mapping answered.
///
/// `BEGIN` and `COMMIT` are not counted; telling the database who reads is.
@TestConfiguration(proxyBeanMethods = false)
class Watch {

    static final String ASKED = "Test-Request";

    private static final ThreadLocal<AtomicInteger> STATEMENTS = new ThreadLocal<>();

    private final Map<String, CompletableFuture<Seen>> seen = new ConcurrentHashMap<>();

    /// @param mapping the pattern of the handler, `/{language}/{dialogue}`; one page of each is one template's
    record Seen(int statements, String mapping) {}

    /// @param request what the request said of itself in the header [#ASKED]
    Seen of(String request) {
        // The answer may be with the reader before the filter is left.
        return awaited(request).orTimeout(5, TimeUnit.SECONDS).join();
    }

    private CompletableFuture<Seen> awaited(String request) {
        return seen.computeIfAbsent(request, _ -> new CompletableFuture<>());
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    OncePerRequestFilter watching() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                var statements = new AtomicInteger();
                STATEMENTS.set(statements);
                try {
                    chain.doFilter(request, response);
                } finally {
                    STATEMENTS.remove();
                    var mapping = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
                    var asked = request.getHeader(ASKED);
                    if (asked != null) awaited(asked).complete(new Seen(statements.get(), String.valueOf(mapping)));
                }
            }
        };
    }

    @Bean
    static BeanPostProcessor counting() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && name.equals("dataSource") ? new Counting(source) : bean;
            }
        };
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            return watched(Connection.class, super.getConnection());
        }
    }

    /// Statements made by a watched connection are watched too; each `execute…` of theirs is one statement sent.
    private static <T> T watched(Class<T> type, T target) {
        var types = new Class<?>[] {type};
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), types, (_, method, arguments) -> {
            if (target instanceof Statement && method.getName().startsWith("execute")) count();
            var result = invoke(target, method, arguments);
            var made = method.getReturnType();
            return result instanceof Statement statement && Statement.class.isAssignableFrom(made)
                    ? watched(made.asSubclass(Statement.class), statement)
                    : result;
        }));
    }

    private static @Nullable Object invoke(
            Object target, java.lang.reflect.Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static void count() {
        var statements = STATEMENTS.get();
        if (statements != null) statements.incrementAndGet();
    }
}
