package org.redthread;

import java.util.concurrent.atomic.AtomicInteger;
import org.redthread.database.TestServer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/// One real PostgreSQL for all tests, the one that Red Thread owns, with a fresh database for every application
/// context.
///
/// The rooms run as `redthread_app`, which owns nothing: a superuser would pass every policy unseen.
@TestConfiguration(proxyBeanMethods = false)
public class PostgresConfiguration {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Bean
    DynamicPropertyRegistrar freshDatabase() {
        var database = TestServer.freshDatabase("test" + DATABASES.incrementAndGet());
        return properties -> {
            properties.add("redthread.home", TestServer.home()::toString);
            properties.add("redthread.database.url", database::url);
            properties.add("redthread.database.user", database.owner()::name);
            properties.add("redthread.database.password", database.owner()::password);
            properties.add("redthread.database.app-user", database.app()::name);
            properties.add("redthread.database.app-password", database.app()::password);
            properties.add("redthread.database.connections", () -> 4);
        };
    }
}
