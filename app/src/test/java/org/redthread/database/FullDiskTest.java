package org.redthread.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redthread.start.Home;
import org.redthread.start.Progress;
import org.redthread.start.StartRefused;

/// On small disks in memory, which only root may mount; elsewhere these tests are reported as skipped.
class FullDiskTest {

    @TempDir
    Path disk;

    @AfterEach
    void unmounted() throws IOException {
        run("umount", disk.toString());
    }

    @Test
    void a_disk_too_small_to_begin_on_is_left_as_it_was() throws IOException {
        mounted("100m");

        assertThatThrownBy(() -> OwnedPostgres.start(home(), Progress.silent()))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The disk under %s is full: Red Thread needs at least 300 MB free there to start.", disk);
        assertThat(disk.resolve("postgres")).doesNotExist();
        assertThat(disk.resolve("data")).doesNotExist();
    }

    @Test
    void data_on_a_disk_that_has_filled_up_are_there_when_there_is_room_again() throws Exception {
        mounted("400m");
        Files.createSymbolicLink(disk.resolve("postgres"), TestServer.programs());
        try (var postgres = OwnedPostgres.start(home(), Progress.silent())) {
            run(postgres.database("redthread", () -> {}), "create table kept as select 7 as number");
        }
        var filling = disk.resolve("filling");
        try (var bytes = Files.newOutputStream(filling)) {
            var megabyte = new byte[1 << 20];
            while (true) bytes.write(megabyte);
        } catch (IOException full) {
            assertThat(disk.toFile().getUsableSpace()).isLessThan(1 << 20);
        }

        assertThatThrownBy(() -> OwnedPostgres.start(home(), Progress.silent()))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The disk under %s is full: Red Thread needs at least 32 MB free there to start.", disk);

        Files.delete(filling);
        try (var postgres = OwnedPostgres.start(home(), Progress.silent())) {
            var database = postgres.database("redthread", () -> {});
            assertThat(TestServer.longs(database, "select number from kept")).containsExactly(7L);
        }
    }

    private Home home() {
        return Home.of(disk);
    }

    private void mounted(String size) throws IOException {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + size, "none", disk.toString()),
                "a small disk cannot be mounted here: only root may");
    }

    private static boolean run(String... words) throws IOException {
        return Command.run(List.of(), Path.of("/"), words).succeeded();
    }

    private static void run(Database database, String statement) throws Exception {
        try (var owner = Statements.as(database.owner(), database.url())) {
            owner.execute(statement);
        }
    }
}
