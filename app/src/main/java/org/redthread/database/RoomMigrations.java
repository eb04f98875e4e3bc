package org.redthread.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.Location;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Brings the tables of each room up to date, room by room in the order written in `db/rooms.txt`, each with a history
/// of its own (`flyway_schema_history_<room>`).
///
/// The order is written down and not worked out at each start: to work it out means to read all classes of the house,
/// and what was read for it stays in memory.
@Component
class RoomMigrations implements FlywayMigrationStrategy {

    /// What no room owns; its history has the plain name.
    private static final String ROOT = "__root";

    @Override
    public void migrate(Flyway flyway) {
        rooms().forEach(room -> of(room, flyway).migrate());
    }

    static List<String> rooms() {
        try {
            return new ClassPathResource("db/rooms.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(Predicate.not(line -> line.isBlank() || line.startsWith("#")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Flyway of(String room, Flyway flyway) {
        var house = flyway.getConfiguration();
        return Flyway.configure()
                .configuration(house)
                .locations(Arrays.stream(house.getLocations())
                        .map(Location::getDescriptor)
                        .map(folder -> folder + "/" + room)
                        .toArray(String[]::new))
                .table(room.equals(ROOT) ? house.getTable() : house.getTable() + "_" + room)
                .baselineVersion("0")
                .baselineOnMigrate(true)
                .load();
    }
}
