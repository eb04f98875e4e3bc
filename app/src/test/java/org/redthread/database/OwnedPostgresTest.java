package org.redthread.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redthread.start.Home;
import org.redthread.start.Progress;
import org.redthread.start.StartRefused;

/// Here each test has a home and a server of its own, since starting and stopping is what is tested.
class OwnedPostgresTest {

    @TempDir
    Path home;

    private final Deque<OwnedPostgres> started = new ArrayDeque<>();

    /// The programs alone are shared: to unpack them takes longer than all the rest.
    @BeforeEach
    void unpacked() throws IOException {
        Files.createSymbolicLink(home.resolve("postgres"), TestServer.programs());
    }

    @AfterEach
    void gone() throws IOException {
        stop();
        Files.delete(home.resolve("postgres"));
    }

    private void stop() {
        started.forEach(OwnedPostgres::close);
    }

    @Test
    void what_is_written_is_there_after_the_next_start() throws SQLException {
        var database = start();
        asOwner(database, "create table kept as select 'a fact' as what");
        stop();

        try (var again = as(start().owner())) {
            assertThat(again.ask("select what from kept")).isEqualTo("a fact");
        }
    }

    @Test
    void a_second_red_thread_on_the_same_home_is_turned_away_and_the_first_goes_on() throws SQLException {
        var database = start();

        assertThatThrownBy(() -> OwnedPostgres.start(Home.of(home), Progress.silent()))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("Another Red Thread is running on the folder " + home);
        try (var app = Statements.as(database.app(), database.url())) {
            assertThat(app.ask("select 1")).isEqualTo("1");
        }
    }

    @Test
    void passwords_are_for_their_owner_alone_and_others_in_every_home() throws IOException {
        start();
        var keys = home.resolve("keys/database.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.getParent())))
                .isEqualTo("rwx------");
        assertThat(Files.readAllLines(keys).stream().skip(1).map(line -> line.split("=")[1]))
                .doesNotHaveDuplicates()
                .allMatch(password -> password.length() == 32);
    }

    @Test
    void data_without_their_keys_are_left_alone() throws IOException {
        start();
        stop();
        Files.delete(home.resolve("keys/database.properties"));

        assertThatThrownBy(this::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("put that file back from a backup");
        assertThat(home.resolve("data/PG_VERSION")).exists();
        assertThat(home.resolve("keys/database.properties")).doesNotExist();
    }

    @Test
    void data_of_another_version_are_left_alone() throws IOException {
        start();
        stop();
        Files.writeString(home.resolve("data/PG_VERSION"), "14\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("are of PostgreSQL 14")
                .hasMessageContaining("PostgreSQL) 18");
    }

    private Database start() {
        started.push(OwnedPostgres.start(Home.of(home), Progress.silent()));
        return started.getFirst().database("redthread", () -> {});
    }

    private Statements as(Login login) throws SQLException {
        return Statements.as(login, started.getFirst().provisioning().server() + "redthread");
    }

    private static void asOwner(Database database, String statement) throws SQLException {
        try (var owner = Statements.as(database.owner(), database.url())) {
            owner.execute(statement);
        }
    }
}
