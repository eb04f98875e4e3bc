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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
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

    private static final ThreadLocal<List<String>> STATEMENTS = new ThreadLocal<>();

    private final Map<String, CompletableFuture<Seen>> seen = new ConcurrentHashMap<>();

    /// @param mapping the pattern of the handler, `/{language}/{dialogue}`; one page of each is one template's
    /// @param sent the statements, in their order
    record Seen(List<String> sent, String mapping) {

        int statements() {
            return sent.size();
        }
    }

    /// @param request what the request said of itself in the header [#ASKED]
    Seen of(String request) {
        // The answer may be with the reader before the filter is left.
        return awaited(request).orTimeout(5, TimeUnit.SECONDS).join();
    }

    private CompletableFuture<Seen> awaited(String request) {
        return seen.computeIfAbsent(request, _ -> new CompletableFuture<>());
    }

    @Bean
    OncePerRequestFilter watching() {
        return new Outermost() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                var statements = new ArrayList<String>();
                STATEMENTS.set(statements);
                try {
                    chain.doFilter(request, response);
                } finally {
                    STATEMENTS.remove();
                    var mapping = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
                    var asked = request.getHeader(ASKED);
                    if (asked != null) awaited(asked).complete(new Seen(statements, String.valueOf(mapping)));
                }
            }
        };
    }

    /// Before the one that asks who has signed in, which costs a statement too. Spring reads the order from the class.
    @Order(Ordered.HIGHEST_PRECEDENCE)
    private abstract static class Outermost extends OncePerRequestFilter {}

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
            if (target instanceof Statement && method.getName().startsWith("execute"))
                sent(arguments == null ? target.toString() : String.valueOf(arguments[0]));
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

    private static void sent(String statement) {
        var statements = STATEMENTS.get();
        if (statements != null)
            statements.add(statement
                    .replaceAll("(?s)^\\w+@\\w+ wrapping |(?<=^.{200}).*", "")
                    .replaceAll("\\s+", " "));
    }
}
