package org.redthread;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

class ModuleTests {

    private static final Set<String> PLUMBING =
            Set.of("sql", "web", "access", "record", "api", "start", "database", "commands", "office");

    private static final Path MAP = Path.of("../docs/rooms.md");

    /// `redline`, `check` and `iati` are libraries: to the rooms they are like any other jar, and they know no room.
    private final ApplicationModules rooms = ApplicationModules.of(
            Application.class,
            resideInAnyPackage("org.redthread.redline..", "org.redthread.check..", "org.redthread.iati.."));

    @Test
    void rooms_keep_their_boundaries() {
        rooms.verify();
    }

    /// Drawn again with `bin/test -Ddocs.write`, and read as any other change.
    @Test
    void the_drawn_map_of_the_rooms_is_the_map_of_the_code() throws IOException {
        var drawn = draw();
        if (System.getProperty("docs.write") != null) Files.writeString(MAP, drawn);
        assertThat(MAP).content().isEqualTo(drawn);
    }

    /// A room's tables point at those of the rooms it knows, and at no others.
    @Test
    void the_migrations_of_a_room_run_after_those_of_the_rooms_it_knows() throws IOException {
        var order = Files.readAllLines(Path.of("src/main/resources/db/rooms.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        try (var folders = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .as("rooms that keep tables stand in db/rooms.txt")
                    .containsExactlyInAnyOrderElementsOf(order);
        }
        assertThat(order).first().isEqualTo("__root");
        for (var room : order.subList(1, order.size())) {
            var known = List.of(known(rooms.getModuleByName(room).orElseThrow()).split(", "));
            assertThat(order.subList(order.indexOf(room), order.size()))
                    .as("what stands from %s on", room)
                    .doesNotContainAnyElementsOf(known);
        }
    }

    private String draw() {
        var map = new StringBuilder("""
                # Rooms, and who knows whom

                Drawn from the code by `ModuleTests`; an arrow reads "knows". Plumbing that all rooms stand on (`sql`, `web`, `access`, `record`, `api`, `start`, `database`, `commands`, `office`) is left out of the drawing and stands in the table.

                ```mermaid
                flowchart TD
                """);
        var sorted = rooms.stream()
                .sorted(Comparator.comparing(room -> room.getIdentifier().toString()))
                .toList();
        for (var room : sorted)
            for (var other : known(room).split(", "))
                if (!other.isEmpty() && !plumbing(other) && !plumbing(name(room)))
                    map.append("  ")
                            .append(name(room))
                            .append(" --> ")
                            .append(other)
                            .append('\n');
        map.append("```\n\n| room | what it holds | knows |\n|---|---|---|\n");
        for (var room : sorted) map.append("| `%s` | %s | %s |\n".formatted(name(room), subject(room), known(room)));
        return map.toString();
    }

    private String known(ApplicationModule room) {
        return room.getDirectDependencies(rooms, DependencyType.values())
                .uniqueModules()
                .map(ModuleTests::name)
                .filter(other -> !other.equals(name(room)))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /// The first sentence of the room's own page of comments.
    private static String subject(ApplicationModule room) {
        var source = Path.of("src/main/java/org/redthread", name(room), "package-info.java");
        try {
            var comment = Files.readAllLines(source).stream()
                    .filter(line -> line.startsWith("///"))
                    .map(line -> line.substring(3).strip())
                    .takeWhile(line -> !line.isEmpty())
                    .collect(Collectors.joining(" "));
            return comment.replace("|", "\\|");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean plumbing(String room) {
        return PLUMBING.contains(room);
    }

    private static String name(ApplicationModule room) {
        return room.getIdentifier().toString();
    }
}
