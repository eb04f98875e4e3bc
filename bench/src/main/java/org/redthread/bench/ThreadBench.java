package org.redthread.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.redthread.record.RecordFile;
import org.springframework.util.FileSystemUtils;

/// `bin/bench thread`: pages of knots, and the page of gaps, on a thread of two hundred cycles and of twenty.
///
/// The promises: 95 of 100 pages of a knot come within 60 ms and of the gaps within 150 ms, among 100,000 knots and
/// 500,000 links; and a page of a knot, which shows no more there than on a tenth of it, costs no more than twice as
/// much.
final class ThreadBench {

    private static final Path HOME = Path.of("bench", "target", "cycles");
    private static final int FEW = 20;
    private static final int MANY = 200;
    private static final int PER_SECOND = 10;
    private static final double PROMISED_TRACE = 60;
    private static final double PROMISED_GAPS = 150;
    private static final double PROMISED_GROWTH = 2;
    private static final Duration WARMING = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(30);

    private static final int TEXTS = 8;

    /// How many knots of each kind a cycle has.
    private static final Map<String, Integer> KNOTS =
            Map.of("text", TEXTS, "meeting", 50, "plan", 4, "activity", 148, "project", 50, "outcome", 200);

    /// Of each kind this many are asked for.
    private static final int EACH = 20;

    private final Load load;
    private final URI house;

    private ThreadBench(Load load, URI house) {
        this.load = load;
        this.house = house;
    }

    private record Measured(Latencies knots, Latencies hubs, Latencies gaps) {}

    static boolean run() throws Exception {
        FileSystemUtils.deleteRecursively(HOME);
        try (var server = Server.start(LongThread.class, HOME);
                var load = new Load()) {
            System.out.printf(
                    "Java %s, %s %s, %d cores; %d requests a second from a second process, as the public%n"
                            + "Sample rows in the tables of the rooms, told by the rooms' own tellers%n",
                    Runtime.version(),
                    System.getProperty("os.name"),
                    System.getProperty("os.arch"),
                    Runtime.getRuntime().availableProcessors(),
                    PER_SECOND);
            var bench = new ThreadBench(load, server.address());
            var few = bench.measured(1, FEW);
            var many = bench.measured(FEW + 1, MANY);
            return kept(few, many);
        }
    }

    private Measured measured(int first, int last) throws IOException, InterruptedException {
        var put = load.page(house.resolve(LongThread.PATH + "?first=" + first + "&last=" + last));
        if (put.status() != 200) throw new IOException("The cycles were not put in: " + put.text());
        var said = put.text().lines().toList();
        System.out.printf("%d cycles: %s%n", last, said.getFirst());
        var knots = knots(last);
        load.run(knots, PER_SECOND, WARMING);
        var hubs = hubs(said.subList(1, said.size()));
        var gaps = List.of(house.resolve("/en/rehearsal/gaps"), house.resolve("/en/rehearsal/gaps?party=TUR"));
        load.run(hubs, PER_SECOND, WARMING);
        load.run(gaps, PER_SECOND, WARMING.dividedBy(2));
        System.out.println("  floor          " + load.run(List.of(house.resolve(FixedPage.PATH)), PER_SECOND, WARMING));
        return new Measured(said("pages of knots", knots), said("pages of hubs ", hubs), said("page of gaps  ", gaps));
    }

    private Latencies said(String what, List<URI> pages) throws InterruptedException {
        var took = load.run(pages, PER_SECOND, MEASURED);
        System.out.println("  " + what + " " + took);
        return took;
    }

    private static boolean kept(Measured few, Measured many) {
        var growth = many.knots().milliseconds(95) / few.knots().milliseconds(95);
        var kept = failed(few) + failed(many) == 0
                && many.knots().milliseconds(95) <= PROMISED_TRACE
                && many.hubs().milliseconds(95) <= PROMISED_TRACE
                && many.gaps().milliseconds(95) <= PROMISED_GAPS
                && growth <= PROMISED_GROWTH;
        System.out.printf(
                "On a thread ten times as long a page of a knot took %.2f times as long.%n"
                        + "The promises of 60 ms for a knot, 150 ms for the gaps and a growth of at most %.0f were %s.%n",
                growth, PROMISED_GROWTH, kept ? "kept" : "broken");
        return kept;
    }

    private static long failed(Measured measured) {
        return measured.knots().failed()
                + measured.hubs().failed()
                + measured.gaps().failed();
    }

    /// Knots of every kind, of cycles of every age: the same on every run.
    private List<URI> knots(int cycles) {
        var random = new Random(7);
        var pages = new ArrayList<URI>();
        KNOTS.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(kind -> {
            for (var i = 0; i < EACH; i++) {
                var name = kind.getKey() + (1 + random.nextInt(cycles)) + "/" + (1 + random.nextInt(kind.getValue()));
                pages.add(page(kind.getKey(), UUID.nameUUIDFromBytes(("bench " + name).getBytes(UTF_8))));
            }
        });
        for (var i = 0; i < EACH; i++) {
            var text = "text" + (1 + random.nextInt(cycles)) + "/" + (1 + random.nextInt(TEXTS));
            var id = UUID.nameUUIDFromBytes(("bench " + text).getBytes(UTF_8));
            pages.add(page("goal", RecordFile.id("goal", id + "/" + (1 + random.nextInt(5)))));
        }
        Collections.shuffle(pages, random);
        return pages;
    }

    /// What very much hangs on: parties that act most, and the dialogue itself.
    private List<URI> hubs(List<String> parties) {
        var pages = new ArrayList<URI>();
        for (var party : parties) pages.add(page("party", UUID.fromString(party)));
        pages.add(page("dialogue", RecordFile.id("dialogue", "rehearsal")));
        return pages;
    }

    private URI page(String kind, UUID knot) {
        return house.resolve("/en/thread/" + kind + "/" + knot);
    }
}
