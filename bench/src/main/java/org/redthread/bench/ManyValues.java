package org.redthread.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.redthread.Application;
import org.redthread.access.Access;
import org.redthread.access.Asks;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.results.frameworks.Period;
import org.redthread.results.values.Taken;
import org.redthread.results.values.Told;
import org.redthread.results.values.Values;
import org.redthread.start.Launch;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Red Thread with a door behind which many values are told in the Rehearsal and asked for again, by the noun that
/// pages ask.
@Import({Application.class, ManyValues.Door.class})
class ManyValues {

    static final String PATH = "/floor/values";

    static void main() {
        Launch.of(ManyValues.class);
    }

    @RestController
    @Asks("web.read")
    static class Door {

        private static final int SERIES = 100;
        private static final int RUNS = 2;
        private static final int ASKED = 100;

        /// The cycle that is on, and one in the middle of what the file holds.
        private static final Period LAST = new Period(2024, 4);

        private static final Period EARLIER = new Period(2022, 2);

        private final JdbcClient owner;
        private final DataSource source;
        private final Values values;
        private final Access access;
        private final TransactionOperations transaction;
        private final Dialogues dialogues;

        Door(
                @FlywayDataSource DataSource source,
                Values values,
                Dialogues dialogues,
                Access access,
                TransactionOperations transaction) {
            this.owner = JdbcClient.create(source);
            this.source = source;
            this.values = values;
            this.access = access;
            this.transaction = transaction;
            this.dialogues = dialogues;
        }

        /// @return lines `name milliseconds…`: bare, brought, and each question with all its times
        @GetMapping(path = PATH, produces = "text/plain")
        String measured(@RequestParam int tellers, @RequestParam int slices) throws IOException, SQLException {
            var series = series();
            var told = tellers(tellers);
            var said = new StringBuilder();
            var file = ValuesFile.written(series, told, slices);
            try {
                var bare = new long[RUNS];
                var brought = new long[RUNS];
                for (var run = 0; run < RUNS; run++) {
                    bare[run] = bare(file);
                    brought[run] = brought(file);
                }
                line(said, "bare", bare);
                line(said, "brought", brought);
                line(said, "bytes", Files.size(file) * 1_000_000);
            } finally {
                Files.delete(file);
            }
            owner.sql("vacuum analyze results.course").update();
            asked(said, "dashboard", () -> values.dashboard(series, 0, LAST));
            asked(said, "earlier", () -> values.dashboard(series, 0, EARLIER));
            var one = List.of(series.getFirst());
            asked(said, "2000", () -> values.of(one, 0, Told.Kind.REPORTED, null, 2_000));
            asked(said, "50000", () -> values.of(series, 0, Told.Kind.REPORTED, null, 50_000));
            saved(said, ValuesFile.told(series.getFirst(), told.getFirst(), 0, Told.Kind.REPORTED, 0), one);
            return said.toString();
        }

        private void saved(StringBuilder said, Told first, List<Integer> series) throws IOException {
            var times = new long[ASKED];
            for (var i = 0; i < ASKED; i++) {
                var value = new Told(
                        first.series(),
                        first.teller(),
                        0,
                        first.kind(),
                        first.period(),
                        BigDecimal.valueOf(100_000 + i),
                        null,
                        null);
                var begin = System.nanoTime();
                as(() -> values.tell(rehearsal(), value, null));
                times[i] = System.nanoTime() - begin;
                var seen = as(() -> values.of(series, 0, Told.Kind.REPORTED, null, 1))
                        .getFirst();
                if (!Objects.equals(seen.number(), value.number()))
                    throw new IOException("A correction is not seen at once: " + seen);
            }
            line(said, "saved", times);
        }

        private <T> void asked(StringBuilder said, String name, Supplier<T> question) {
            var times = new long[ASKED];
            for (var i = -ASKED / 5; i < ASKED; i++) {
                var begin = System.nanoTime();
                as(question);
                if (i >= 0) times[i] = System.nanoTime() - begin;
            }
            line(said, name, times);
        }

        private static void line(StringBuilder said, String name, long... times) {
            said.append(name);
            for (var time : times) said.append(String.format(Locale.ROOT, " %.3f", time / 1e6));
            said.append('\n');
        }

        private List<Integer> series() {
            return owner.sql("""
                            insert into results.series (dialogue_id, key, kind, unit, over_time, circles)
                            select :dialogue, 'bench-' || n, 'NUMBER', 'people',
                                   (array['INCREMENTAL', 'CUMULATIVE', 'LEVEL'])[1 + n % 3], '{public}'
                              from generate_series(1, :many) n
                            returning id
                            """)
                    .param("dialogue", rehearsal().id())
                    .param("many", SERIES)
                    .query(Integer.class)
                    .list();
        }

        private List<Integer> tellers(int many) {
            return as(() -> IntStream.range(0, many)
                    .mapToObj(i -> values.project(rehearsal(), new UUID(7, i)))
                    .sorted()
                    .toList());
        }

        /// The same file, a row for each value, into a table that has neither key nor check.
        private long bare(Path file) throws IOException, SQLException {
            owner.sql("""
                            create table public.bare (slice int, series int, kind "char", teller int, period int,
                                                     number numeric)
                            """).update();
            try (var connection = source.getConnection();
                    var lines = Files.newInputStream(file)) {
                var begin = System.nanoTime();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy public.bare from stdin", lines, 1 << 16);
                var took = System.nanoTime() - begin;
                owner.sql("drop table public.bare").update();
                return took;
            }
        }

        private long brought(Path file) throws IOException {
            owner.sql("truncate results.course").update();
            try (var lines = ValuesFile.open(file)) {
                var begin = System.nanoTime();
                var taken = as(() -> values.bring(rehearsal(), lines, "Bench", rows -> true));
                if (!(taken instanceof Taken.All)) throw new IOException("The values were not taken: " + taken);
                return System.nanoTime() - begin;
            }
        }

        private Dialogue rehearsal() {
            return dialogues.get("rehearsal");
        }

        private <T> T as(Supplier<T> work) {
            var secretariat = new Reader(
                    null,
                    "Bench",
                    Set.of(new Mandate(Role.SECRETARIAT, rehearsal().id(), null)));
            return access.as(secretariat, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
        }
    }
}
