package org.redthread.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
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
        private static final int PERIODS = 20;
        private static final int ASKED = 100;

        private final JdbcClient owner;
        private final DataSource source;
        private final Values values;
        private final Access access;
        private final TransactionOperations transaction;
        private final Dialogue rehearsal;

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
            this.rehearsal = dialogues.get("rehearsal");
        }

        /// @return lines `name milliseconds…`: bare, brought, and each question with all its times
        @GetMapping(path = PATH, produces = "text/plain")
        String measured(@RequestParam int tellers, @RequestParam int slices) throws IOException, SQLException {
            var series = series();
            var told = tellers(tellers);
            var said = new StringBuilder();
            line(said, "bare", bare(series, told, slices));
            var begin = System.nanoTime();
            var taken = as(() -> values.bring(rehearsal, all(series, told, slices), "Bench", rows -> true));
            if (!(taken instanceof Taken.All)) throw new IOException("The values were not taken: " + taken);
            line(said, "brought", System.nanoTime() - begin);
            owner.sql("vacuum analyze results.course").update();
            asked(said, "dashboard", () -> values.together(series, 0));
            var one = List.of(series.getFirst());
            asked(said, "2000", () -> values.of(one, 0, Told.Kind.REPORTED, 0, 2_000));
            asked(said, "50000", () -> values.of(series, 0, Told.Kind.REPORTED, 0, 50_000));
            saved(said, told(series.getFirst(), told.getFirst(), 0, Told.Kind.REPORTED, 0), one);
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
                as(() -> values.tell(rehearsal, value, null));
                times[i] = System.nanoTime() - begin;
                var seen =
                        as(() -> values.of(series, 0, Told.Kind.REPORTED, 0, 1)).getFirst();
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
                    .param("dialogue", rehearsal.id())
                    .param("many", SERIES)
                    .query(Integer.class)
                    .list();
        }

        private List<Integer> tellers(int many) {
            return as(() -> IntStream.range(0, many)
                    .mapToObj(i -> values.project(rehearsal, new UUID(7, i)))
                    .sorted()
                    .toList());
        }

        /// The same values, a row each, into a table that has neither key nor check.
        private long bare(List<Integer> series, List<Integer> tellers, int slices) throws IOException, SQLException {
            owner.sql("""
                            create table public.bare (slice int, series int, kind "char", teller int, period int,
                                                     number numeric, whole numeric, words text, telling int)
                            """).update();
            try (var connection = source.getConnection()) {
                var begin = System.nanoTime();
                var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy public.bare from stdin");
                var lines = new StringBuilder();
                for (var values = all(series, tellers, slices); values.hasNext(); ) {
                    var each = values.next();
                    lines.append(each.slice())
                            .append('\t')
                            .append(each.series())
                            .append('\t');
                    lines.append(each.kind() == Told.Kind.TARGET ? 'T' : 'R').append('\t');
                    lines.append(each.teller())
                            .append('\t')
                            .append(each.period().code())
                            .append('\t');
                    lines.append(each.number()).append("\t\\N\t\\N\t1\n");
                    if (lines.length() > 1 << 16 || !values.hasNext()) {
                        var bytes = lines.toString().getBytes(UTF_8);
                        copy.writeToCopy(bytes, 0, bytes.length);
                        lines.setLength(0);
                    }
                }
                copy.endCopy();
                var took = System.nanoTime() - begin;
                owner.sql("drop table public.bare").update();
                return took;
            }
        }

        private static Iterator<Told> all(List<Integer> series, List<Integer> tellers, int slices) {
            return IntStream.range(0, slices)
                    .boxed()
                    .flatMap(slice -> series.stream()
                            .flatMap(one -> List.of(Told.Kind.TARGET, Told.Kind.REPORTED).stream()
                                    .flatMap(kind -> tellers.stream()
                                            .flatMap(teller -> course(one, teller, slice, kind).stream()))))
                    .iterator();
        }

        private static List<Told> course(int series, int teller, int slice, Told.Kind kind) {
            var course = new ArrayList<Told>(PERIODS);
            for (var at = 0; at < PERIODS; at++) course.add(told(series, teller, slice, kind, at));
            return course;
        }

        private static Told told(int series, int teller, int slice, Told.Kind kind, int at) {
            var number = BigDecimal.valueOf((series * 31L + teller * 7L + at * 13L) % 1000);
            return new Told(series, teller, slice, kind, new Period(2020 + at / 4, at % 4 + 1), number, null, null);
        }

        private <T> T as(Supplier<T> work) {
            var secretariat = new Reader(null, "Bench", Set.of(new Mandate(Role.SECRETARIAT, rehearsal.id(), null)));
            return access.as(secretariat, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
        }
    }
}
