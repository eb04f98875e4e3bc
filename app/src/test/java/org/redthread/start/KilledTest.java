package org.redthread.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redthread.Application;
import org.redthread.database.OwnedPostgres;
import org.redthread.database.TestServer;

/// What is left of a house that is killed while it writes: all that it has acknowledged.
class KilledTest {

    private static final int ENOUGH = 300;

    @TempDir
    Path home;

    @BeforeEach
    void lentPrograms() throws IOException {
        Files.createSymbolicLink(home.resolve("postgres"), TestServer.programs());
    }

    @AfterEach
    void gone() throws IOException {
        Files.delete(home.resolve("postgres"));
    }

    @Test
    void all_that_was_acknowledged_before_a_kill_is_there_after_the_next_start() throws Exception {
        var acknowledged = killedWhileWriting();

        assertThat(postmaster().isAlive()).as("PostgreSQL outlives Red Thread").isTrue();
        startsByItself();
        assertThat(written()).containsAll(acknowledged);
    }

    @Test
    void a_database_killed_with_it_recovers_by_itself() throws Exception {
        var acknowledged = killedWhileWriting();
        var postmaster = postmaster();
        postmaster.destroyForcibly();
        postmaster.onExit().join();

        startsByItself();
        assertThat(written()).containsAll(acknowledged);
    }

    @Test
    void a_note_of_a_process_that_is_another_by_now_stops_nobody() throws Exception {
        startsByItself();
        Files.writeString(
                home.resolve("data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + home.resolve("data") + "\n");

        startsByItself();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    private Set<Long> killedWhileWriting() throws InterruptedException {
        try (var house = House.start(WritingHouse.class, settings())) {
            house.hears(line -> line.equals("acknowledged " + ENOUGH));
            house.isKilled();
            return house.said().stream()
                    .filter(line -> line.matches("acknowledged \\d+"))
                    .map(line -> Long.valueOf(line.substring("acknowledged ".length())))
                    .collect(Collectors.toSet());
        }
    }

    private void startsByItself() throws InterruptedException {
        try (var house = House.start(Application.class, settings())) {
            house.isReady();
            assertThat(house.complained()).isEmpty();
        }
    }

    private List<Long> written() throws Exception {
        try (var postgres = OwnedPostgres.start(Home.of(home), Progress.silent())) {
            return TestServer.longs(postgres.database("redthread", () -> {}), "select number from public.written");
        }
    }

    private ProcessHandle postmaster() throws IOException {
        var noted = Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(noted.strip())).orElseThrow();
    }

    private Map<String, String> settings() {
        return Map.of("REDTHREAD_PORT", "0", "REDTHREAD_HOME", home.toString());
    }
}
