package org.redthread.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.redthread.start.Home;
import org.redthread.start.Progress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// Two ways into the one database: migrations come as the owner, everything else as the role that owns nothing.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DataSources {

    @Bean
    Home home(@Value("${redthread.home:var}") Path folder) {
        return Home.of(folder);
    }

    @Bean
    Database database(DatabaseSettings settings, Home home, ObjectProvider<Progress> progress) {
        if (!settings.url().isBlank()) return GivenPostgres.open(settings);
        var postgres = OwnedPostgres.start(home, progress.getIfAvailable(Progress::silent));
        return postgres.database("redthread", postgres::close);
    }

    /// Grows when it is asked to: a connection costs both sides a proof of the password.
    @Bean
    @Primary
    HikariDataSource dataSource(Database database, DatabaseSettings settings) {
        var pool = new HikariDataSource();
        pool.setPoolName("redthread");
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.app().name());
        pool.setPassword(database.app().password());
        pool.setMaximumPoolSize(settings.connections());
        pool.setMinimumIdle(1);
        pool.addDataSourceProperty("ApplicationName", "redthread");
        return pool;
    }

    @Bean
    @FlywayDataSource
    DataSource migrations(Database database) {
        var direct = new PGSimpleDataSource();
        direct.setUrl(database.url());
        direct.setUser(database.owner().name());
        direct.setPassword(database.owner().password());
        direct.setApplicationName("redthread migrations");
        return direct;
    }

    /// Lets a migration say `grant select on … to ${app}`, whatever the role is called here.
    @Bean
    FlywayConfigurationCustomizer namesTheApp(Database database) {
        return flyway -> flyway.placeholders(Map.of("app", database.app().name()));
    }
}
