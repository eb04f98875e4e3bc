package org.redthread.database;

import java.sql.SQLException;
import java.util.List;
import org.redthread.start.StartRefused;

/// What Red Thread acknowledges is on the disk. Each of these settings, switched off, makes a database faster and that
/// sentence false; so the server itself is asked.
final class Durability {

    private static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    private Durability() {}

    static void demand(Statements database) throws SQLException {
        for (var setting : SETTINGS) {
            if (database.ask("select current_setting(?)", setting).equals("off"))
                throw new StartRefused(
                        "The database has %s switched off, so that what is acknowledged could be lost: switch it on and start again."
                                .formatted(setting));
        }
    }
}
