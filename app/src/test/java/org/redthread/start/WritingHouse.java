package org.redthread.start;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.redthread.Application;
import org.redthread.database.Database;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/// The application under a load of writes: four writers, each saying a number once PostgreSQL has acknowledged it.
@Import(Application.class)
class WritingHouse {

    private static final int WRITERS = 4;

    private final AtomicLong next = new AtomicLong();

    static void main() {
        Launch.of(WritingHouse.class);
    }

    @EventListener
    void writes(ApplicationReadyEvent ready) throws SQLException {
        var context = ready.getApplicationContext();
        var database = context.getBean(Database.class);
        try (var owner = DriverManager.getConnection(
                        database.url(),
                        database.owner().name(),
                        database.owner().password());
                var statement = owner.createStatement()) {
            statement.execute("create table if not exists public.written (number bigint primary key, filler text)");
            statement.execute("grant select, insert on public.written to "
                    + database.app().name());
        }
        for (var writer = 0; writer < WRITERS; writer++)
            Thread.ofPlatform().start(() -> write(context.getBean(DataSource.class)));
    }

    private void write(DataSource source) {
        try (var app = source.getConnection();
                var insert = app.prepareStatement("insert into public.written values (?, repeat('x', 2000))")) {
            while (true) {
                var number = next.incrementAndGet();
                insert.setLong(1, number);
                insert.executeUpdate();
                System.out.println("acknowledged " + number);
            }
        } catch (SQLException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
