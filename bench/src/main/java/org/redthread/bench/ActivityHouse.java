package org.redthread.bench;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.postgresql.PGConnection;
import org.redthread.Application;
import org.redthread.access.Access;
import org.redthread.access.Asks;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.projects.iati.Audience;
import org.redthread.projects.iati.Brought;
import org.redthread.projects.iati.Imports;
import org.redthread.start.Launch;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Red Thread with a door by which a file of IATI is brought and taken as the secretariat of the Rehearsal does, and
/// beside it the floor: the same file through a bare StAX, and its activities as text through a bare COPY.
@Import({Application.class, ActivityHouse.Doors.class})
class ActivityHouse {

    static final String PATH = "/floor/iati";

    static void main() {
        Launch.of(ActivityHouse.class);
    }

    @RestController
    @Asks("iati.take")
    static class Doors {

        private final Imports imports;
        private final Dialogues dialogues;
        private final Access access;
        private final DataSource owners;

        Doors(Imports imports, Dialogues dialogues, Access access, @FlywayDataSource DataSource owners) {
            this.imports = imports;
            this.dialogues = dialogues;
            this.access = access;
            this.owners = owners;
        }

        /// @return seconds, and for a file that is brought what became of it
        @GetMapping(path = PATH, produces = "text/plain")
        String run(@RequestParam String what, @RequestParam String file, @RequestParam String dialogue)
                throws Exception {
            var of = dialogues.get(dialogue);
            return access.as(secretariat(of), () -> {
                imports.requireTake(of);
                return switch (what) {
                    case "stax" -> timed(() -> stax(Path.of(file)));
                    case "copy" -> timed(() -> copied(Path.of(file)));
                    default -> brought(of, Path.of(file));
                };
            });
        }

        private static Reader secretariat(Dialogue dialogue) {
            return new Reader(
                    UUID.fromString("00000000-0000-4000-8000-000000000001"),
                    "Bench",
                    Set.of(new Mandate(Role.SECRETARIAT, dialogue.id(), null)));
        }

        private String brought(Dialogue dialogue, Path path) throws Exception {
            try (var in = Files.newInputStream(path)) {
                var begun = System.nanoTime();
                if (!(imports.open(dialogue, "bench.xml", Audience.EVERYBODY, in) instanceof Imports.Opened.Begun of))
                    throw new IllegalStateException("Not begun");
                var brought = read(dialogue, of.id());
                var shown = System.nanoTime();
                if (brought.state() != Brought.State.READY)
                    throw new IllegalStateException("Became " + brought.state());
                if (!imports.take(dialogue, of.id(), brought.comparedWith(), false))
                    throw new IllegalStateException("Not taken");
                return "%s %s %d %d %d %d"
                        .formatted(
                                seconds(shown - begun),
                                seconds(System.nanoTime() - shown),
                                brought.added(),
                                brought.changed(),
                                brought.unchanged(),
                                brought.kinds().size());
            }
        }

        private Brought read(Dialogue dialogue, UUID file) throws InterruptedException {
            while (true) {
                var brought = imports.compared(dialogue, file).orElseThrow();
                if (brought.state() != Brought.State.READING) return brought;
                Thread.sleep(50);
            }
        }

        private static void stax(Path path) throws IOException, XMLStreamException {
            try (var in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
                var xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
                while (xml.hasNext()) xml.next();
            }
        }

        /// The text of each activity as one row of a table with a key, as whoever wanted nothing but to keep it would.
        private void copied(Path path) throws IOException, SQLException {
            var owner = JdbcClient.create(owners);
            owner.sql("create schema if not exists bench").update();
            owner.sql("drop table if exists bench.activity").update();
            owner.sql("create table bench.activity (row int primary key, content text not null)")
                    .update();
            try (var connection = owners.getConnection();
                    var lines = Files.newBufferedReader(path)) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy bench.activity from stdin", new ActivityLines(lines), 1 << 16);
            }
        }

        private interface Work {
            void run() throws Exception;
        }

        private static String timed(Work work) throws Exception {
            var begun = System.nanoTime();
            work.run();
            return seconds(System.nanoTime() - begun);
        }

        private static String seconds(long nanos) {
            return Double.toString(nanos / 1e9);
        }
    }

    /// The lines of a file as COPY takes them: a row for each activity, its own line ends escaped.
    private static final class ActivityLines extends java.io.Reader {

        private final BufferedReader lines;
        private final StringBuilder rows = new StringBuilder();
        private int row;
        private boolean inside;

        ActivityLines(BufferedReader lines) {
            this.lines = lines;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            while (rows.length() < length) {
                var line = lines.readLine();
                if (line == null) break;
                take(line);
            }
            if (rows.isEmpty()) return -1;
            var count = Math.min(length, rows.length());
            rows.getChars(0, count, into, from);
            rows.delete(0, count);
            return count;
        }

        private void take(String line) {
            if (line.startsWith("<iati-activity ")) {
                inside = true;
                rows.append(++row).append('\t');
            }
            if (!inside) return;
            rows.append(line.replace("\\", "\\\\").replace("\t", "\\t"));
            inside = !line.startsWith("</iati-activity>");
            rows.append(inside ? "\\n" : "\n");
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
