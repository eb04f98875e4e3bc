package org.redthread.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redthread.Application;
import org.redthread.database.TestServer;

/// Starts that go well and starts that are refused, each in a process of its own as `bin/run` does it.
class StartTest {

    @TempDir
    Path folder;

    private Path home;

    /// The unpacked programs are lent by the tests' own server: to unpack them is tried elsewhere.
    @BeforeEach
    void anEmptyHome() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        Files.createSymbolicLink(home.resolve("postgres"), TestServer.programs());
    }

    @AfterEach
    void gone() throws IOException {
        Files.deleteIfExists(home.resolve("postgres"));
    }

    @Test
    void an_empty_folder_becomes_a_house_and_the_next_start_finds_it_again() throws InterruptedException {
        try (var first = House.start(Application.class, settings())) {
            assertThat(first.isReady()).matches("Ready at http://localhost:\\d+ in \\d+\\.\\d s");
            assertThat(first.said()).anyMatch(line -> line.matches("Making an empty database… \\d+\\.\\d s"));
        }
        try (var second = House.start(Application.class, settings())) {
            second.isReady();
            assertThat(second.said()).noneMatch(line -> line.startsWith("Making an empty database"));
            assertThat(second.complained()).isEmpty();
        }
    }

    @Test
    void a_port_in_use_is_said_before_anything_is_made() throws IOException, InterruptedException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(other.getLocalPort());
            assertRefused(
                    Map.of(
                            "REDTHREAD_PORT",
                            port,
                            "REDTHREAD_HOME",
                            folder.resolve("new").toString(),
                            "REDTHREAD_DEMO",
                            "true"),
                    "Port " + port
                            + " is in use or not open to this user: stop what uses it, or set REDTHREAD_PORT to another.");
        }
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void a_home_that_cannot_be_a_folder_is_refused() throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("file"), "in the way");
        assertRefused(
                Map.of(
                        "REDTHREAD_PORT",
                        "0",
                        "REDTHREAD_HOME",
                        file.resolve("home").toString()),
                "Red Thread cannot write in its folder " + file.resolve("home")
                        + ": make it writable for this user, or set REDTHREAD_HOME to another folder.");
        assertThat(file).hasContent("in the way");
    }

    @Test
    void a_home_where_nothing_can_be_written_is_refused() throws InterruptedException {
        assertRefused(
                Map.of("REDTHREAD_PORT", "0", "REDTHREAD_HOME", "/proc/redthread"),
                "Red Thread cannot write in its folder /proc/redthread: make it writable for this user, or set REDTHREAD_HOME to another folder.");
    }

    @Test
    void a_second_red_thread_on_the_same_home_is_turned_away() throws InterruptedException {
        try (var first = House.start(Application.class, settings())) {
            first.isReady();
            assertRefused(
                    settings(),
                    "Another Red Thread is running on the folder " + home
                            + ": stop it, or set REDTHREAD_HOME to another folder.");
        }
    }

    @Test
    void an_address_of_no_database_is_refused() throws InterruptedException {
        assertRefused(
                Map.of(
                        "REDTHREAD_PORT", "0",
                        "REDTHREAD_HOME", home.toString(),
                        "REDTHREAD_DATABASE_URL", "postgres://somebody:secret@127.0.0.1:1/redthread"),
                "No PostgreSQL answers at 127.0.0.1:1/redthread, where REDTHREAD_DATABASE_URL leads.");
    }

    @Test
    void a_database_that_only_resembles_postgresql_is_refused_by_name() throws IOException, InterruptedException {
        try (var cockroach = new Pretender("CockroachDB CCL v25.2.0 (x86_64-pc-linux-gnu)")) {
            assertRefused(
                    Map.of(
                            "REDTHREAD_PORT",
                            "0",
                            "REDTHREAD_HOME",
                            home.toString(),
                            "REDTHREAD_DATABASE_URL",
                            "postgres://root@127.0.0.1:" + cockroach.port() + "/defaultdb"),
                    "REDTHREAD_DATABASE_URL leads to CockroachDB, on which Red Thread cannot rely for locks and constraints: use PostgreSQL 15 or later.");
        }
    }

    private Map<String, String> settings() {
        return Map.of("REDTHREAD_PORT", "0", "REDTHREAD_HOME", home.toString());
    }

    /// One sentence, no stack trace, and a code that a script notices.
    private static void assertRefused(Map<String, String> settings, String sentence) throws InterruptedException {
        try (var house = House.start(Application.class, settings)) {
            assertThat(house.ends()).isEqualTo(1);
            assertThat(house.complained()).containsExactly(sentence);
            assertThat(house.said()).isEmpty();
        }
    }
}
