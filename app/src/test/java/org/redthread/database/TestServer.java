package org.redthread.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.redthread.start.Home;
import org.redthread.start.Progress;

/// The owned PostgreSQL of all tests, started once for the whole run and stopped when it ends.
public final class TestServer {

    private static final Path HOME = Path.of("target", "test-home").toAbsolutePath();
    private static final OwnedPostgres POSTGRES = start();

    private TestServer() {}

    private static OwnedPostgres start() {
        var postgres = OwnedPostgres.start(Home.of(HOME), Progress.silent());
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        return postgres;
    }

    /// The home of the tests.
    public static Path home() {
        return HOME;
    }

    /// Where the programs lie unpacked.
    public static Path programs() {
        return HOME.resolve("postgres");
    }

    /// An empty database of that name, whatever an earlier run has left in it.
    public static Database freshDatabase(String name) {
        try {
            asSuperuser("drop database if exists %I with (force)", name);
        } catch (SQLException e) {
            throw new IllegalStateException("Test database " + name, e);
        }
        return POSTGRES.database(name, () -> {});
    }

    static Statements asSuperuser() throws SQLException {
        return POSTGRES.provisioning().at("postgres");
    }

    static void asSuperuser(String statement, String... names) throws SQLException {
        try (var server = asSuperuser()) {
            server.execute(statement, names);
        }
    }

    /// What the owner of a database finds in it: the numbers of one column.
    public static List<Long> longs(Database database, String question) throws SQLException {
        try (var owner = Statements.as(database.owner(), database.url());
                var asked = owner.connection().prepareStatement(question);
                var answer = asked.executeQuery()) {
            var longs = new ArrayList<Long>();
            while (answer.next()) longs.add(answer.getLong(1));
            return longs;
        }
    }
}
