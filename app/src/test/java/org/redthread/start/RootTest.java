package org.redthread.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redthread.Application;

/// Started by root in a container that forbids user namespaces, as it is where the command for them is not to be found.
class RootTest {

    @TempDir
    Path folder;

    @BeforeEach
    void only_for_root() {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root needs to become somebody else");
    }

    @Test
    void where_namespaces_are_forbidden_the_database_belongs_to_nobody_and_stays_his() throws Exception {
        passable();
        try (var house = House.start(Application.class, settings("setpriv", "runuser"))) {
            house.isReady();
        }
        assertThat(Files.getOwner(folder.resolve("home/data")).getName()).isEqualTo("nobody");

        try (var house = House.start(Application.class, settings("unshare", "setpriv", "runuser"))) {
            house.isReady();
            assertThat(house.complained()).isEmpty();
        }
    }

    @Test
    void where_nobody_cannot_pass_either_one_sentence_says_what_to_do() throws Exception {
        try (var house = House.start(Application.class, settings("setpriv", "runuser"))) {
            assertThat(house.ends()).isEqualTo(1);
            assertThat(house.complained()).hasSize(1);
            assertThat(house.complained().getFirst())
                    .startsWith(
                            "PostgreSQL does not run as root, user namespaces are forbidden here, and the user nobody")
                    .endsWith(
                            "start Red Thread as an ordinary user, or set REDTHREAD_HOME to a folder that all may pass through.");
        }
        assertThat(folder.resolve("home/data")).doesNotExist();
    }

    /// JUnit gives the folder to its owner alone.
    private void passable() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// @param commands beside the shell, all that can be found
    private Map<String, String> settings(String... commands) throws IOException {
        var found = Files.createTempDirectory(folder, "commands");
        for (var command : new String[] {"sh", "id"}) Files.createSymbolicLink(found.resolve(command), onPath(command));
        for (var command : commands) Files.createSymbolicLink(found.resolve(command), onPath(command));
        return Map.of(
                "REDTHREAD_PORT", "0",
                "REDTHREAD_HOME", folder.resolve("home").toString(),
                "PATH", found.toString());
    }

    private static Path onPath(String command) {
        return Arrays.stream(System.getenv("PATH").split(Pattern.quote(":")))
                .map(place -> Path.of(place, command))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
