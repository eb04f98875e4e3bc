package org.redthread.browser;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.redthread.database.TestServer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// The same database as [org.redthread.PostgresConfiguration] gives, named before any bean is made: a web server that
/// listens asks for rooms earlier than a property registrar is heard.
public final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = TestServer.freshDatabase("browser" + DATABASES.incrementAndGet());
        Map<String, Object> settings = Map.of(
                "redthread.home", TestServer.home().toString(),
                "redthread.database.url", database.url(),
                "redthread.database.user", database.owner().name(),
                "redthread.database.password", database.owner().password(),
                "redthread.database.app-user", database.app().name(),
                "redthread.database.app-password", database.app().password(),
                "redthread.database.connections", 4);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("database", settings));
    }
}
