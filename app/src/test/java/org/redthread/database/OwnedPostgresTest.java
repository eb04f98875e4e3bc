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
    void nothing_acknowledged_waits_in_memory() throws SQLException {
        try (var app = as(start().app())) {
            assertThat(app.ask("show fsync")).isEqualTo("on");
            assertThat(app.ask("show synchronous_commit")).isEqualTo("on");
            assertThat(app.ask("show full_page_writes")).isEqualTo("on");
            assertThat(app.ask("show data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void nobody_enters_without_a_password() throws SQLException {
        var database = start();
        for (var name : new String[] {"redthread_superuser", "redthread_owner", "redthread_app"}) {
            assertThatThrownBy(() -> Statements.as(new Login(name, "guessed"), database.url()))
                    .isInstanceOf(SQLException.class)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("28P01");
        }
        try (var superuser = started.getFirst().provisioning().at("redthread")) {
            assertThat(superuser.ask("select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            assertThat(superuser.ask(
                            "select count(*) from pg_authid where rolcanlogin and rolpassword not like 'SCRAM%'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void the_running_application_owns_nothing_and_makes_nothing() throws SQLException {
        var database = start();
        asOwner(database, "create schema room");
        asOwner(database, "create table room.fact (what text)");

        try (var app = as(database.app())) {
            assertThat(app.ask("select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = user"))
                    .isEqualTo("f");
            for (var forbidden : new String[] {
                "select * from room.fact",
                "create table public.mine ()",
                "create schema mine",
                "set role redthread_owner"
            }) {
                assertThatThrownBy(() -> app.execute(forbidden))
                        .as(forbidden)
                        .isInstanceOf(SQLException.class)
                        .extracting(e -> ((SQLException) e).getSQLState())
                        .isEqualTo("42501");
            }
        }
    }

    @Test
    void text_is_sorted_by_code_point_whatever_the_system() throws SQLException {
        try (var app = as(start().app())) {
            assertThat(app.ask(
                            "select string_agg(name, ' ' order by name) from unnest(array['é', 'z', 'E', 'Я']) name"))
                    .isEqualTo("E z é Я");
        }
    }

    @Test
    void a_second_red_thread_on_the_same_home_is_turned_away_and_the_first_goes_on() throws SQLException {
        var database = start();

        assertThatThrownBy(() -> OwnedPostgres.start(home, Progress.silent()))
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
        started.push(OwnedPostgres.start(home, Progress.silent()));
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
