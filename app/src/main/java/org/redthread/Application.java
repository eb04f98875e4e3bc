package org.redthread;

import java.time.Clock;
import org.redthread.start.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/// The platform. One package a room; `docs/` holds the tour of the house.
@Modulithic(systemName = "Red Thread", sharedModules = "database")
@SpringBootApplication
public class Application {

    static void main() {
        Launch.of(Application.class);
    }

    /// The one source of time, so that tests can set the hour of a deadline.
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
