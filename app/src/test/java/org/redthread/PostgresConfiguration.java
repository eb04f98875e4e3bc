package org.redthread;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// One real PostgreSQL for all tests, with a fresh database for every application context.
///
/// The rooms run as `redthread_app`, which owns nothing: a superuser would pass every policy unseen.
@TestConfiguration(proxyBeanMethods = false)
public class PostgresConfiguration {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    /// Started once for the whole run of the tests.
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                var postgres = EmbeddedPostgres.builder().start();
                try (var connection = postgres.getPostgresDatabase().getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("create role redthread_owner login createrole");
                    statement.execute("create role redthread_app login nobypassrls");
                }
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final String database = "test" + DATABASES.incrementAndGet();

    public PostgresConfiguration() throws SQLException {
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + database + " owner redthread_owner");
        }
        try (var connection = Server.POSTGRES.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            for (var extension : new String[] {"pg_trgm", "unaccent", "btree_gist"})
                statement.execute("create extension " + extension);
        }
    }

    @Bean
    @Primary
    DataSource dataSource() {
        return as("redthread_app");
    }

    @Bean
    @FlywayDataSource
    DataSource migrations() {
        return as("redthread_owner");
    }

    private DataSource as(String role) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {Server.POSTGRES.getPort()});
        source.setDatabaseName(database);
        source.setUser(role);
        return source;
    }
}
